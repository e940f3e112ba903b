#pragma once

#include "core/store/conversationstore.h"
#include "ui/conversations/filterchip.h"

#include <functional>

namespace ivm {

/// The filters one needs now and then, behind one chip: what is not in the Comm Log, what nobody
/// read, what did not arrive. Shows the name and number of the one that is on.
class RarerFilters final : public FilterChip
{
    Q_OBJECT

public:
    using Count = std::function<int(const ListFilter &)>;

    explicit RarerFilters(Count count, QWidget *parent = nullptr);

    /// Whether the list is as one of these would have it.
    static bool isRarer(const ListFilter &filter);
    /// What the list shows now.
    void show(const ListFilter &filter);
    using QWidget::show;

Q_SIGNALS:
    /// Whether archived ones are shown is the list's to say.
    void chosen(const ivm::ListFilter &filter);

private:
    void openMenu();

    Count m_count;
    ListFilter m_shown;
};

} // namespace ivm
