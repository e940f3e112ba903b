#include "ui/settings/pages/lockpages.h"

#include "core/desk/datafolder.h"
#include "core/settings/undone.h"
#include "core/store/readers.h"
#include "ui/settings/behindcard.h"
#include "ui/settings/card.h"
#include "ui/settings/historypage.h"
#include "ui/settings/passwordpage.h"

#include <QJsonObject>
#include <QVBoxLayout>

namespace ivm {

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

ChangesPage::ChangesPage(const SettingsContext &context)
    : SettingsPage({ .name = QStringLiteral("history"),
                     .title = tr("Change history"),
                     .group = PageAbout::Group::System,
                     .icon = look::Icon::Clock,
                     .words = tr("log audit who changed when undo record"),
                     .saves = false })
    , m_behind(new BehindCard(context, this))
    , m_history(new HistoryPage({ .readers = context.readers,
                                  .clock = context.clock,
                                  .dates = context.dates,
                                  .databaseFile = DataFolder(context.dataFolder).databaseFile(),
                                  .draft = [this] { return edited(m_draft); } }))
{
    column()->addWidget(m_behind);
    auto *card = new Card({}, {}, this);
    card->body()->addWidget(m_history);
    column()->addWidget(card);
    connect(m_behind, &BehindCard::said, this, &ChangesPage::said);
    connect(m_behind, &BehindCard::said, m_history, &HistoryPage::reload);
    connect(m_history, &HistoryPage::said, this, &ChangesPage::said);
    connect(m_history, &HistoryPage::putBackWanted, this, &ChangesPage::putBack);
}

void ChangesPage::load(const SettingsDraft &draft)
{
    m_draft = draft;
    m_back.clear();
    if (isVisible()) {
        m_behind->reload();
        m_history->reload();
    }
}

SettingsDraft ChangesPage::edited(SettingsDraft draft) const
{
    for (const HistoryEntry &entry : m_back) {
        if (auto back = undone({ entry }, draft))
            draft = std::move(*back);
    }
    return draft;
}

void ChangesPage::shown()
{
    m_behind->reload();
    m_history->reload();
}

/// Settings were opened, perhaps by the password just now: before, nobody was told.
void ChangesPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    m_behind->reload();
}

void ChangesPage::putBack(const HistoryEntry &entry)
{
    QStringList since;
    if (!undone({ entry }, edited(m_draft), &since))
        return;
    m_back.append(entry);
    Q_EMIT changed();
    m_history->reload();
    Q_EMIT said(since.isEmpty()
                    ? tr("It is put back once you save.")
                    : tr("It is put back once you save. It was changed again since then; that "
                         "change goes with it."));
}

RolePasswordPage::RolePasswordPage(const SettingsContext &context)
    : SettingsPage({ .name = QStringLiteral("password"),
                     .title = tr("Password"),
                     .group = PageAbout::Group::System,
                     .icon = look::Icon::Forbidden,
                     .words = tr("role supervisor lock unlock secret change new"),
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
