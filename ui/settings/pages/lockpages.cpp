#include "ui/settings/pages/lockpages.h"

#include "core/desk/datafolder.h"
#include "core/store/readers.h"
#include "ui/settings/card.h"
#include "ui/settings/historypage.h"
#include "ui/settings/passwordpage.h"

#include <QJsonObject>
#include <QVBoxLayout>

namespace ivm {

namespace {

/// What everyone at the desk knows, and a password may not consist of.
QStringList knownWords(const Readers &readers)
{
    QStringList words;
    if (const auto clinic = readers.settings.document(QStringLiteral("clinic")))
        words.append(clinic->value(QLatin1String("hospital")).toString());
    if (const auto queues = readers.queues.all()) {
        for (const Queue &queue : *queues)
            words += { queue.name, queue.title };
    }
    words.removeAll(QString());
    return words;
}

} // namespace

ChangesPage::ChangesPage(const SettingsContext &context)
    : SettingsPage({ .name = QStringLiteral("history"),
                     .title = tr("Change history"),
                     .group = PageAbout::Group::System,
                     .icon = look::Icon::Clock,
                     .words = tr("log audit who changed when undo record"),
                     .saves = false })
    , m_history(new HistoryPage({ .readers = context.readers,
                                  .clock = context.clock,
                                  .dates = context.dates,
                                  .databaseFile = DataFolder(context.dataFolder).databaseFile() }))
{
    auto *card = new Card({}, {}, this);
    card->body()->addWidget(m_history);
    column()->addWidget(card);
    connect(m_history, &HistoryPage::said, this, &ChangesPage::said);
}

void ChangesPage::shown()
{
    m_history->reload();
}

RolePasswordPage::RolePasswordPage(const SettingsContext &context)
    : SettingsPage({ .name = QStringLiteral("password"),
                     .title = tr("Password"),
                     .group = PageAbout::Group::System,
                     .icon = look::Icon::Forbidden,
                     .words = tr("role supervisor lock unlock secret"),
                     .saves = false })
    , m_password(
          new PasswordPage({ .commands = context.commands,
                             .clock = context.clock,
                             .dates = context.dates,
                             .initials = context.author ? context.author : [] { return QString(); },
                             .ours = knownWords(context.readers) }))
{
    auto *card = new Card({}, {}, this);
    card->body()->addWidget(m_password);
    column()->addWidget(card);
    connect(m_password, &PasswordPage::said, this, &RolePasswordPage::said);
}

void RolePasswordPage::shown()
{
    m_password->reload();
}

} // namespace ivm
