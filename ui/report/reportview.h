#pragma once

#include "core/report/deskreport.h"

#include <QWidget>

namespace ivm {

class Card;
class FigureTable;
class FigureTiles;
class HourChart;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// The figures of a report on cards. Changes nothing; says which thread one wants to see.
class ReportView final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportView(QWidget *parent = nullptr);
    void show(const DeskReport &report);

    static constexpr int MostThreads = 40; ///< Not copied ones that are listed.

Q_SIGNALS:
    void conversationWanted(ivm::ConversationId conversation);

private:
    void makeHours();
    void showHoursAsTable(bool table);
    void showFailures(const DeskReport &report);
    void showNotCopied(const DeskReport &report);

    FigureTiles *m_responses;
    FigureTiles *m_texts;
    Card *m_hoursCard;
    HourChart *m_chart;
    look::Button *m_asTable;
    FigureTable *m_hours;
    FigureTable *m_queues;
    FigureTiles *m_automatic;
    FigureTiles *m_consent;
    look::PlainLabel *m_consentElsewhere;
    look::PlainLabel *m_noFailures;
    FigureTable *m_failures;
    Card *m_notCopiedCard;
    QWidget *m_notCopied;
};

} // namespace ivm
