#pragma once

#include "core/automessages/openinghours.h"
#include "ui/settings/page.h"

namespace ivm {

class Card;
class DayRow;
class DayTrack;
class FlowRow;
class QueueChoice;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// When texts are read, queue by queue: the week in times and as a picture, holidays and days with
/// hours of their own, one-off closings, *Closed today*, and what the next fourteen days come to.
class HoursPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit HoursPage(const SettingsContext &context);

    void load(const SettingsDraft &draft) override;
    SettingsDraft edited(SettingsDraft draft) const override;
    QString objection() const override;
    void shown() override;
    QWidget *besideTitle() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeWeek();
    void makeDays();
    void makeStrip();
    void showQueue();
    void showDays();
    void showPictures();
    void take();
    void tell();
    void addDay();
    void closeToday();
    void addClosing();
    OpeningHours *hours();

    SettingsContext m_context;
    SettingsDraft m_draft;
    QHash<QString, OpeningHours> m_hours; ///< By queue, as edited.
    QHash<QString, OpeningHours> m_loaded;
    QueueChoice *m_choice;
    Card *m_week;
    QList<DayRow *> m_rows;
    FlowRow *m_days;
    Card *m_daysCard;
    look::PlainLabel *m_noDays;
    class DayForm *m_form;
    struct StripRow
    {
        look::PlainLabel *date;
        DayTrack *track;
        look::PlainLabel *words;
    };
    QList<StripRow> m_strip;
};

} // namespace ivm
