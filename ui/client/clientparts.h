#pragma once

#include "core/clock.h"
#include "core/consent/consent.h"
#include "core/model/client.h"
#include "core/model/queue.h"
#include "ui/client/clientpanel.h"
#include "ui/client/marking.h"
#include "ui/client/staffdecisions.h"
#include "ui/look/button.h"
#include "ui/look/contrast.h"
#include "ui/look/datetext.h"
#include "ui/look/errortext.h"
#include "ui/look/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

class QLineEdit;
class QPlainTextEdit;

namespace ivm {

class NumberHealthLines;
class PhoneMarks;

/// What the panel's things stand on.
class ClientSheet final : public QWidget
{
public:
    using QWidget::QWidget;
    const QWidget *card = nullptr; ///< Stands on a rounded ground.

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), look::colours().surface);
        if (!card)
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(card->hasFocus()           ? QPen(look::colours().accent, 1.5)
                           : look::highContrast() ? QPen(look::colours().line)
                                                  : QPen(Qt::NoPen));
        painter.setBrush(look::colours().background);
        const qreal radius = look::px(look::Metrics::Radius);
        painter.drawRoundedRect(QRectF(card->geometry()).adjusted(-1, -1, 1, 1), radius, radius);
    }
};

/// Takes out and deletes everything in it, at the next moment.
void emptyLayout(QLayout *layout);

/// What the panel is made of and does; for its own files only.
struct ClientPanel::Private
{
    Private(ClientPanel *owner, Readers &r, Commands &c, Asker &a, Clock &k, look::DateText t)
        : panel(owner)
        , readers(r)
        , commands(c)
        , asker(a)
        , clock(k)
        , dates(std::move(t))
    { }

    ClientPanel *panel;
    Readers &readers;
    Commands &commands;
    Asker &asker;
    Clock &clock;
    look::DateText dates;

    std::optional<Conversation> conversation;
    Client client;
    Consent consent;
    QList<Evidence> evidence;
    QList<ClientMark> marks;
    QList<Queue> queues;
    QString author;
    bool historyOpen = false;
    std::optional<Clock::Timer> noteTimer;

    ClientSheet *sheet = nullptr;
    QLineEdit *name = nullptr;
    look::PlainLabel *number = nullptr;
    QLineEdit *animals = nullptr;
    look::PlainLabel *standing = nullptr;
    look::PlainLabel *since = nullptr;
    look::PlainLabel *network = nullptr;
    look::PlainLabel *hold = nullptr;
    look::PlainLabel *healthHeading = nullptr;
    NumberHealthLines *health = nullptr;
    look::Button *history = nullptr;
    QWidget *timeline = nullptr;
    look::Button *accept = nullptr;
    look::Button *stop = nullptr;
    PhoneMarks *phoneMarks = nullptr;
    QPlainTextEdit *note = nullptr;
    look::PlainLabel *alsoHeading = nullptr;
    QVBoxLayout *also = nullptr;

    void build();
    void dress();
    void read();
    void fill();
    void fillHistory();
    void fillHealth();
    void addMarks(QVBoxLayout *column);
    void showRecord();
    void saveName();
    void saveNote();
    void withAuthor(const std::function<void()> &then);
    Marking marking()
    {
        return { asker, commands, panel, author, [owner = panel](const Error &error) {
                    Q_EMIT owner->failed(look::lineFor(error));
                } };
    }
    StaffDecisions decisions()
    {
        return { asker,
                 commands,
                 clock,
                 panel,
                 author,
                 [owner = panel](const Error &error) {
                    Q_EMIT owner->failed(look::lineFor(error)); } };
    }
};

} // namespace ivm
