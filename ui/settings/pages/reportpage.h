#pragma once

#include "core/report/deskreport.h"
#include "ui/settings/page.h"

class QLineEdit;

namespace ivm {

class Card;
class ChoiceField;
class ReportView;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// A supervisor's day: how the desk did on a day or a span of days, of one queue or all. It only
/// reads, on a worker; printed, or saved as PDF or as a table for other programs.
class ReportPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit ReportPage(const SettingsContext &context, QWidget *parent = nullptr);

    void shown() override;

private:
    void makeChoices();
    void makeActions();
    Result<ReportWanted> wanted() const;
    void read();
    void take(const Result<DeskReport> &made);
    void showState(const QString &words, bool canRepeat = false);
    void save(const QString &title, const QString &filter, const QString &name,
              std::function<QByteArray()> bytes);

    SettingsContext m_context;
    Card *m_choices;
    ChoiceField *m_days;
    ChoiceField *m_queue;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QWidget *m_fromTo;
    look::PlainLabel *m_which; ///< The days it is of, in full.
    look::PlainLabel *m_state; ///< Being read, nothing there, a fault.
    look::Button *m_again;
    QList<look::Button *> m_actions; ///< Of what is shown.
    ReportView *m_view;
    int m_reading = 0; ///< Counts; only the answer to the latest is taken.
    std::optional<DeskReport> m_report; ///< What is shown.
};

} // namespace ivm
