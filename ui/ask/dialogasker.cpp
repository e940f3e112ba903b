#include "ui/ask/dialogasker.h"

#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ivm {

using look::Button;
using look::PlainLabel;
using look::px;

namespace {

/// A question belongs to what asks it: whoever takes that away takes its questions, too.
QWidget *ownerOf(QObject *context, QWidget *window)
{
    auto *asks = qobject_cast<QWidget *>(context);
    return asks ? asks : window;
}

QVBoxLayout *dress(QDialog *dialog, const QString &title, const QString &text)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setAccessibleName(title);
    dialog->setAccessibleDescription(text);
    QPalette palette = dialog->palette();
    palette.setColor(QPalette::Window, look::colours().surface);
    dialog->setPalette(palette);
    dialog->setMinimumWidth(px(380));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(px(22), px(20), px(22), px(18));
    column->setSpacing(px(8));
    auto *fact
        = new PlainLabel(title, look::Text::Title, &look::Colours::text, QFont::DemiBold, dialog);
    fact->setWordWrap(true);
    column->addWidget(fact);
    if (!text.isEmpty()) {
        auto *more
            = new PlainLabel(text, look::Text::Body, &look::Colours::text, QFont::Normal, dialog);
        more->setWordWrap(true);
        column->addWidget(more);
    }
    return column;
}

/// As high as its words need in its width: left alone, a dialog of wrapped lines begins too low for
/// long ones and does not follow what it says later.
void giveRoom(QDialog *dialog)
{
    if (!dialog->isVisible())
        dialog->adjustSize();
    dialog->layout()->activate();
    const int needed = dialog->layout()->totalHeightForWidth(dialog->width());
    if (needed > dialog->height())
        dialog->resize(dialog->width(), needed);
}

} // namespace

DialogAsker::DialogAsker(QWidget *window)
    : m_window(window)
{ }

void DialogAsker::ask(const Question &question, QObject *context, std::function<void(int)> answered)
{
    auto *dialog = new QDialog(ownerOf(context, m_window));
    dialog->setObjectName(QStringLiteral("question"));
    QVBoxLayout *column = dress(dialog, question.title, question.text);
    column->addSpacing(px(10));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(10));
    row->addStretch();
    const int safe = question.safe >= 0 ? question.safe : int(question.choices.size()) - 1;
    const int first = question.danger ? safe : question.proposed;
    for (int i = 0; i < question.choices.size(); ++i) {
        const auto kind = question.danger ? (i == safe ? Button::Kind::Plain : Button::Kind::Danger)
            : i == question.proposed      ? Button::Kind::Primary
                                          : Button::Kind::Plain;
        auto *button = new Button(question.choices.at(i), kind, dialog);
        button->setObjectName(QStringLiteral("choice%1").arg(i));
        QObject::connect(button, &Button::clicked, dialog, [dialog, i] { dialog->done(i + 1); });
        row->addWidget(button);
        if (i == first)
            button->setFocus(); // Enter takes it: never what cannot be taken back
    }
    column->addLayout(row);
    QObject::connect(dialog, &QDialog::finished, context,
                     [answered, safe](int result) { answered(result > 0 ? result - 1 : safe); });
    giveRoom(dialog);
    dialog->open();
}

void DialogAsker::askText(const TextQuestion &question, QObject *context,
                          std::function<void(std::optional<QString>)> answered)
{
    auto *dialog = new QDialog(ownerOf(context, m_window));
    dialog->setObjectName(QStringLiteral("textQuestion"));
    QVBoxLayout *column = dress(dialog, question.title, question.text);
    column->addSpacing(px(6));
    auto *field = new QLineEdit(question.initial, dialog);
    field->setObjectName(QStringLiteral("answer"));
    field->setAccessibleName(question.label);
    field->setPlaceholderText(question.label);
    if (question.secret)
        field->setEchoMode(QLineEdit::Password);
    column->addWidget(field);
    auto *why = new PlainLabel({}, look::Text::Small, &look::Colours::red, QFont::Normal, dialog);
    why->setObjectName(QStringLiteral("objection"));
    why->setWordWrap(true);
    column->addWidget(why);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(10));
    row->addStretch();
    auto *accept = new Button(question.accept, Button::Kind::Primary, dialog);
    accept->setObjectName(QStringLiteral("accept"));
    auto *cancel = new Button(QObject::tr("Cancel"), Button::Kind::Plain, dialog);
    row->addWidget(accept);
    row->addWidget(cancel);
    column->addLayout(row);

    const auto judge = [dialog, field, why, accept, objection = question.objection] {
        const QString reason = objection ? objection(field->text()) : QString();
        accept->setEnabled(reason.isEmpty());
        const QString before = why->text();
        why->setText(field->text().isEmpty() ? QString() : reason);
        giveRoom(dialog);
        if (why->text() != before)
            look::announce(*why);
    };
    judge();
    QObject::connect(field, &QLineEdit::textChanged, dialog, judge);
    QObject::connect(field, &QLineEdit::returnPressed, dialog, [accept] { accept->click(); });
    QObject::connect(accept, &Button::clicked, dialog, &QDialog::accept);
    QObject::connect(cancel, &Button::clicked, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::finished, context, [answered, field](int result) {
        answered(result == QDialog::Accepted ? std::optional(field->text()) : std::nullopt);
    });
    field->selectAll();
    field->setFocus();
    dialog->open();
}

} // namespace ivm
