#include "ui/conversations/rarerfilters.h"

#include "ui/look/look.h"

#include <QMenu>

namespace ivm {

namespace {

struct Choice
{
    const char *name; ///< For tests and the like.
    QString words;
    ListFilter filter;
};

QList<Choice> choices()
{
    return { { "filterNotCopied", RarerFilters::tr("Not copied"), { .notCopiedOnly = true } },
             { "filterUnread", RarerFilters::tr("Unread"), { .unreadOnly = true } },
             { "filterFailed", RarerFilters::tr("Failed"), { .failedOnly = true } } };
}

/// But for the archive.
bool isSame(ListFilter one, const ListFilter &other)
{
    one.withArchived = other.withArchived;
    return one == other;
}

} // namespace

RarerFilters::RarerFilters(Count count, QWidget *parent)
    : FilterChip({}, parent)
    , m_count(std::move(count))
{
    setOpensMenu(true);
    setAccessibleName(tr("More filters"));
    setToolTip(look::toolTip(tr("Not copied, unread, failed")));
    connect(this, &QAbstractButton::clicked, this, &RarerFilters::openMenu);
}

bool RarerFilters::isRarer(const ListFilter &filter)
{
    return filter.notCopiedOnly || filter.unreadOnly || filter.failedOnly;
}

void RarerFilters::show(const ListFilter &filter)
{
    m_shown = filter;
    for (const Choice &choice : choices()) {
        if (isSame(choice.filter, filter)) {
            setLabel(choice.words);
            setCount(m_count(filter));
            setChecked(true);
            return;
        }
    }
    // Only the mark: what is beside it needs the room for its words.
    setLabel({});
    setAccessibleName(tr("More filters"));
}

void RarerFilters::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("filterMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Choice &choice : choices()) {
        ListFilter filter = choice.filter;
        filter.withArchived = m_shown.withArchived;
        QAction *action
            = menu->addAction(tr("%1 %2").arg(choice.words, locale().toString(m_count(filter))),
                              this, [this, filter] { Q_EMIT chosen(filter); });
        action->setObjectName(QLatin1String(choice.name));
        action->setCheckable(true);
        action->setChecked(isSame(choice.filter, m_shown));
    }
    // Opening alone chooses nothing: the list is told again what it shows.
    connect(menu, &QMenu::aboutToHide, this, [this] { Q_EMIT chosen(m_shown); });
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

} // namespace ivm
