#pragma once

#include "core/desk/deskstatus.h"
#include "ui/settings/page.h"

class QBoxLayout;
class QDateTimeEdit;
class QLineEdit;

namespace ivm {

class Card;
class ChoiceField;
class KeptInSight;
class NumberField;
class PhonePreview;
class QueueChoice;
class WordingCard;
namespace look {
class PlainLabel;
class Strip;
class Switch;
} // namespace look

/// What is sent by itself: the live switch, the words of each kind for all queues or for one, in
/// English and Spanish, with what they cost at the longest; how much is sent; and what a client's
/// phone would show at any date and time, by the words as they are being edited.
class AutomaticPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit AutomaticPage(const SettingsContext &context);
    void load(const SettingsDraft &draft) override;
    SettingsDraft edited(SettingsDraft draft) const override;
    QString objection() const override;
    QWidget *besideTitle() override;
    void shown() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeLive(QWidget *parent);
    void makeKinds(QWidget *parent);
    void makeCaps(QWidget *parent);
    void makePreview(QWidget *parent);
    void setStatus(const DeskStatus &status);
    void showAll();
    void showCounts();
    QStringList unlikeVerified(const AutoSettings &settings) const;
    void showPreview();
    void take();
    void turnLive(bool on);

    SettingsContext m_context;
    SettingsDraft m_draft; ///< As edited here.
    DeskStatus m_status;
    QHash<QueueId, QString> m_declared; ///< The welcome, as the verification of each number has it.
    bool m_showing = false;
    QueueChoice *m_choice;
    ChoiceField *m_language;
    QBoxLayout *m_sides;
    QWidget *m_left;
    Card *m_right;
    KeptInSight *m_beside; ///< The card, beside the words while one goes down them.
    Card *m_liveCard;
    look::Switch *m_live;
    look::PlainLabel *m_liveWords;
    QList<WordingCard *> m_kinds;
    QList<std::pair<QString, NumberField *>> m_caps;
    ChoiceField *m_answers;
    ChoiceField *m_client;
    QDateTimeEdit *m_when;
    QLineEdit *m_text;
    PhonePreview *m_phone;
};

} // namespace ivm
