#pragma once

#include "ui/settings/page.h"

class QLineEdit;

namespace ivm {

class FlowRow;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// The initials that are offered to whoever sits at the desk.
class StaffPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit StaffPage(const SettingsContext &context);
    void load(const SettingsDraft &draft) override;
    SettingsDraft edited(SettingsDraft draft) const override;

private:
    void showStaff();
    void add();
    QString why() const;

    QStringList m_staff;
    FlowRow *m_chips;
    look::PlainLabel *m_none;
    QLineEdit *m_field;
    look::PlainLabel *m_why;
    look::Button *m_add;
};

} // namespace ivm
