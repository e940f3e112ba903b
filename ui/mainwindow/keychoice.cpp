#include "ui/composer/boxkeys.h"
#include "ui/look/boundkeys.h"
#include "ui/mainwindow/keyrules.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/shortcutsheet.h"
#include "ui/mainwindow/windowparts.h"
#include "ui/thread/threadkeys.h"

#include <QAction>

// Which keys do what at this workstation: as delivered, or as a person chose on the sheet of keys.

namespace ivm {

using namespace look;

QList<KeyLine> MainWindow::keyLines() const
{
    QList<KeyLine> lines;
    for (const QAction *known : actions()) {
        const QString name = known->property(ActionName).toString();
        if (known->text().isEmpty() && !lines.isEmpty())
            lines.last().keys += known->shortcuts(); // of a row of keys, named once
        else if (!known->shortcuts().isEmpty() || !name.isEmpty())
            lines << KeyLine{ known->property(KeySection).toString(),
                              QString(known->text()).remove(u'&'), known->shortcuts(), name,
                              keyChanges().contains(name) };
    }
    return lines + BoxKeys(m_enterSends).lines() + threadKeyLines();
}

/// Those of them that make sense: a newer version may use a key itself by now.
void MainWindow::useKeys(const KeyChanges &wanted)
{
    KeyChanges changes;
    for (const KeyLine &line : keyLines()) {
        const auto own = wanted.constFind(line.name);
        if (!line.name.isEmpty() && own != wanted.cend() && keyObjection(*own).isEmpty())
            changes.insert(line.name, *own);
    }
    setKeyChanges(changes);
    bindKeys();
    // Two may have changed places: only what is bound twice in the end goes back.
    for (auto each = changes.cbegin(); each != changes.cend(); ++each) {
        if (keyTakenBy(each.value(), keyLines(), each.key()).isEmpty())
            continue;
        KeyChanges left = keyChanges();
        left.remove(each.key());
        setKeyChanges(left);
        bindKeys();
    }
}

QString MainWindow::keyFault(const QString &name, const QKeySequence &key) const
{
    if (const QString why = keyObjection(key); !why.isEmpty())
        return why;
    const QString other = keyTakenBy(key, keyLines(), name);
    return other.isEmpty()
        ? QString()
        : tr("%1 is “%2” already. Change that one first.").arg(keyWords(key), other);
}

void MainWindow::bindKey(const QString &name, const QKeySequence &key)
{
    KeyChanges changes = keyChanges();
    changes.insert(name, key);
    setKeyChanges(changes);
    bindKeys();
}

/// Says in the actions what is bound; menus take the key from there, tooltips ask when shown.
void MainWindow::bindKeys()
{
    for (QAction *known : actions()) {
        const QString name = known->property(ActionName).toString();
        if (!name.isEmpty())
            known->setShortcuts(
                boundKeys(name, known->property(DeliveredKeys).value<QList<QKeySequence>>()));
    }
    m_parts->thread->sayKeys();
    m_parts->bar->update();
}

void MainWindow::showKeys()
{
    const KeyChoice choice{
        .lines = [this] { return keyLines(); },
        .objection
        = [this](const QString &name, const QKeySequence &key) { return keyFault(name, key); },
        .bind =
            [this](const QString &name, const QKeySequence &key) {
                bindKey(name, key);
                memory().save(m_config.memoryFile);
            },
        .asDelivered =
            [this](const QString &name) {
                // A key that it had may be another's by now: then that one goes back, too.
                KeyChanges changes = name.isEmpty() ? KeyChanges() : keyChanges();
                changes.remove(name);
                useKeys(changes);
                memory().save(m_config.memoryFile);
            },
    };
    (new ShortcutSheet(choice, this))->open();
}

} // namespace ivm
