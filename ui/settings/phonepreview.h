#pragma once

#include "core/automessages/rehearsal.h"
#include "ui/look/datetext.h"

#include <QWidget>

class QVBoxLayout;

namespace ivm {

/// A conversation as the client's phone shows it: what they write on the left, what is sent by
/// itself on the right, and why nothing is where nothing is.
class PhonePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PhonePreview(QWidget *parent = nullptr);
    void show(const QList<RehearsedText> &texts, const QString &queue);
    QString words() const; ///< All of it, as a screen reader reads it.

private:
    QVBoxLayout *m_column;
    QList<RehearsedText> m_shown;
    QString m_queue;
};

/// Why nothing is sent, for people.
QString whyNothing(const RehearsedText &text, const QString &queue);

} // namespace ivm
