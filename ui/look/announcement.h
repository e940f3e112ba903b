#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace ivm::look {

/// Words for a screen reader where Qt has no event for them (before 6.8): a notification in the
/// accessibility tree that begins to show. Linux' readers say the name of such a one; Qt's alerts
/// do not reach them at all (its AT-SPI adaptor passes none on).
///
/// Belongs to the widget's window, which keeps the last few, since a reader asks for the words
/// later.
class Announcement final : public QObject
{
    Q_OBJECT

public:
    static void show(QWidget &where, const QString &words);

    const QString &words() const { return m_words; }
    QWidget &window() const { return m_window; }

private:
    Announcement(QWidget &window, const QString &words);

    QWidget &m_window;
    QString m_words;
};

} // namespace ivm::look
