#include "core/commlog/aboutanimal.h"
#include "core/store/readers.h"
#include "ui/look/errortext.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadpaneparts.h"

// Texts chosen for a copy of their own: the band that says how many, and what can be done with
// them.

namespace ivm {

void ThreadPane::Private::showChosen()
{
    const int count = int(view->chosen().size());
    if (count == 0) {
        const bool inside = chosen->isAncestorOf(QApplication::focusWidget());
        chosen->hide();
        if (inside)
            pane->focusComposer();
        return;
    }
    if (!chosen->findChild<look::Button *>(QStringLiteral("copyChosen"))) {
        auto *copies = chosen->addButton(tr("Copy for the Comm Log"), look::Button::Kind::Primary);
        copies->setObjectName(QStringLiteral("copyChosen"));
        copies->setHint(tr("Copies only these, ready to paste"),
                        look::NamedKey{ "copy", Qt::CTRL | Qt::SHIFT | Qt::Key_C });
        auto *none = chosen->addButton(tr("Clear"));
        none->setObjectName(QStringLiteral("chooseNone"));
        none->setHint(tr("Nothing is chosen any more"), QKeySequence(Qt::Key_Escape));
        connect(copies, &QAbstractButton::clicked, pane, [this] { copyChosen(); });
        connect(none, &QAbstractButton::clicked, pane, [this] { view->clearSelection(); });
    }
    chosen->setWords(count == 1 ? tr("1 text is chosen") : tr("%1 texts are chosen").arg(count),
                     {});
    chosen->show();
}

void ThreadPane::Private::copyChosen()
{
    const QList<MessageId> texts = view->chosen();
    if (!conversation || texts.isEmpty())
        return;
    const ConversationId id = conversation->id;
    copy(CopyPart::only(texts), [this, id](int) {
        if (conversation && conversation->id == id)
            view->clearSelection();
    });
}

/// Proposes which texts are about one of the client's animals; a person sees them and copies.
void ThreadPane::Private::chooseAbout(const QString &animal)
{
    if (!conversation)
        return;
    const auto all = readers.copies.all(conversation->id);
    if (!all) {
        Q_EMIT pane->failed(look::lineFor(all.error()));
        return;
    }
    const QList<MessageId> about = commlog::textsAbout(animal, conversation->animals, *all);
    if (about.isEmpty()) {
        Q_EMIT pane->done(tr("No text names %1.").arg(isolated(shownLine(animal, 40))));
        return;
    }
    view->choose(about);
    if (model.showAround(about.last()))
        view->reveal(about.last(), true);
    view->setFocus(Qt::ShortcutFocusReason);
}

void ThreadPane::Private::startChoosing()
{
    view->setFocus(Qt::ShortcutFocusReason); // with the ring on the newest in sight
    Q_EMIT pane->done(tr("Space chooses a text, Shift with an arrow goes on; with the mouse, "
                         "Ctrl and a click."));
}

} // namespace ivm
