#pragma once

#include "ui/settings/page.h"

class QLineEdit;

namespace ivm {

class ChoiceField;
class NumberField;
namespace look {
class PlainLabel;
class Switch;
} // namespace look

/// What texts say of the hospital: its name, the emergency phone, the office phone; its own pages
/// on the web. And how the desk works: how often it looks, whether it sounds, how long a text can
/// be taken back.
class ClinicPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit ClinicPage(const SettingsContext &context);
    void load(const SettingsDraft &draft) override;
    SettingsDraft edited(SettingsDraft draft) const override;
    QString objection() const override;

private:
    void judge();

    QLineEdit *m_name;
    QLineEdit *m_emergency;
    QLineEdit *m_office;
    QLineEdit *m_faq;
    QLineEdit *m_privacy;
    QLineEdit *m_terms;
    look::PlainLabel *m_emergencyWords;
    NumberField *m_poll;
    NumberField *m_pullBack;
    look::Switch *m_sound;
    look::Switch *m_noticeWords;
};

} // namespace ivm
