#pragma once

#include "ui/queuebar/barlayout.h"

#include <QWidget>

namespace ivm {

class QueueButton;

/// The blue bar: which queue this is, who waits here and elsewhere, search, the line, and who sits
/// at the desk. Clickable anywhere but its search field, the way to the settings and the initials.
class QueueBar final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueBar(look::DateText dates, QWidget *parent = nullptr);

    void setQueues(const QList<QueueLine> &queues, QueueId current);
    void setStatus(const DeskStatus &status);
    void setAuthor(const QString &initials);
    /// Waits and "3 s ago" told anew.
    void tick(Instant now);

    const BarContent &content() const { return m_content; }
    QRect searchPlace() const; ///< In this widget's coordinates.
    QPoint mePlace() const; ///< Global, below the initials.

Q_SIGNALS:
    void queuesWanted();
    void searchWanted();
    void settingsWanted();
    void meWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    void place();

    look::DateText m_dates;
    QList<QueueLine> m_queues;
    QueueId m_current{};
    DeskStatus m_status;
    QString m_author;
    Instant m_now{};
    BarContent m_content;
    BarMetrics m_metrics;
    int m_placedFor = -1; // width
    QueueButton *m_button;
    class SearchField *m_search;
    class GearButton *m_settings;
    class MeButton *m_me;
};

} // namespace ivm
