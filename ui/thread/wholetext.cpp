#include "ui/thread/wholetext.h"

#include "ui/look/look.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ivm {

void showWholeText(QWidget *window, const QString &whose, const QString &body)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("wholeText"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("Thread", "Text of %1").arg(whose));
    auto *text = new QPlainTextEdit(dialog);
    text->setReadOnly(true);
    text->setAccessibleName(dialog->windowTitle());
    text->setFrameShape(QFrame::NoFrame);
    text->document()->setDocumentMargin(look::px(16));
    text->setFont(look::font());
    // Anything longer came from no phone; a million units would stop the window.
    text->setPlainText(body.left(100'000));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(text);
    dialog->resize(QSize(look::px(520), look::px(480)).boundedTo(window->size() * 9 / 10));
    dialog->open();
}

} // namespace ivm
