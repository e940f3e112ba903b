#pragma once

#include "core/model/clientmark.h"
#include "ui/look/datetext.h"

#include <QWidget>

class QVBoxLayout;

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// What staff know of who answers this phone, in the client panel: each mark with who set it, or
/// the button that sets it.
class PhoneMarks final : public QWidget
{
    Q_OBJECT

public:
    explicit PhoneMarks(QWidget *parent = nullptr);

    void showMarks(const QList<ClientMark> &marks, const look::DateText &dates, Instant now);
    /// Spaces of the present text size.
    void dress();

Q_SIGNALS:
    /// To be set, or said in other words.
    void markWanted(ivm::ClientMarkKind kind);
    void unmarkWanted(ivm::ClientMarkKind kind);

private:
    struct Part
    {
        ClientMarkKind kind{};
        QVBoxLayout *column = nullptr;
        look::PlainLabel *fact = nullptr;
        look::PlainLabel *more = nullptr; ///< What follows from it, or who; may be empty.
        look::PlainLabel *by = nullptr;
        look::Button *set = nullptr;
        look::Button *change = nullptr; ///< Null where there is nothing to say in other words.
        look::Button *remove = nullptr;
    };
    Part part(ClientMarkKind kind);

    QList<Part> m_parts;
};

} // namespace ivm
