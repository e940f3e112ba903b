#include "ui/settings/pages/templatespage.h"

#include "ui/look/button.h"
#include "ui/look/look.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/pages/templatecard.h"

#include <QVBoxLayout>

namespace ivm {

using namespace look;

TemplatesPage::TemplatesPage(const SettingsContext &)
    : SettingsPage({ .name = QStringLiteral("templates"),
                     .title = tr("Templates"),
                     .group = PageAbout::Group::Texting,
                     .icon = Icon::Template,
                     .words = tr("canned text snippets quick reply phrases fields slash") })
    , m_list(new QWidget(this))
    , m_none(new PlainLabel(tr("No templates yet. Staff pick one with / while they write."),
                            Text::Body, &Colours::muted, QFont::Normal, this))
    , m_add(new Button(tr("Add a template"), Button::Kind::Primary, this))
{
    m_none->setWordWrap(true);
    column()->addWidget(m_none);
    m_add->setObjectName(QStringLiteral("addTemplate"));
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    auto *inner = new QVBoxLayout(m_list);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(px(16));
    column()->addWidget(m_list);
    connect(m_add, &Button::clicked, this, [this] {
        QList<TextTemplate> templates = typed();
        templates.prepend(TextTemplate{});
        rebuild(templates);
        m_cards.first()->focusName();
        Q_EMIT changed();
    });
}

void TemplatesPage::rebuild(const QList<TextTemplate> &templates)
{
    for (TemplateCard *card : std::exchange(m_cards, {})) {
        card->hide();
        card->setParent(nullptr); // gone at once, though a button of it may just be clicked
        card->deleteLater();
    }
    for (const TextTemplate &each : templates) {
        auto *card = new TemplateCard(each, m_draft.queues, int(m_cards.size()), m_list);
        m_cards.append(card);
        m_list->layout()->addWidget(card);
        card->show();
        connect(card, &TemplateCard::changed, this, &SettingsPage::changed);
        connect(card, &TemplateCard::moveWanted, this, [this, card](int by) { move(card, by); });
        connect(card, &TemplateCard::removeWanted, this, [this, card] {
            QList<TextTemplate> rest = typed();
            rest.removeAt(m_cards.indexOf(card));
            rebuild(rest);
            m_add->setFocus(Qt::TabFocusReason);
            Q_EMIT changed();
        });
    }
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setPlace(i == 0, i + 1 == m_cards.size());
    m_none->setVisible(m_cards.isEmpty());
}

QList<TextTemplate> TemplatesPage::typed() const
{
    QList<TextTemplate> templates;
    for (const TemplateCard *card : m_cards)
        templates.append(card->typed());
    return templates;
}

void TemplatesPage::move(TemplateCard *card, int by)
{
    QList<TextTemplate> templates = typed();
    const int from = int(m_cards.indexOf(card));
    const int to = from + by;
    if (to < 0 || to >= templates.size())
        return;
    templates.move(from, to);
    rebuild(templates);
    m_cards.at(to)->focusName();
    Q_EMIT changed();
}

void TemplatesPage::load(const SettingsDraft &draft)
{
    const bool otherQueues = m_draft.queues != draft.queues;
    m_draft = draft;
    const auto templates = textTemplates(draft.document("templates"));
    QList<TextTemplate> mine = typed();
    mine.removeIf(
        [](const TextTemplate &each) { return each.name.isEmpty() || each.text.isEmpty(); });
    if (otherQueues || mine != templates) // else one that was only begun stays
        rebuild(templates);
}

SettingsDraft TemplatesPage::edited(SettingsDraft draft) const
{
    QJsonObject &document = draft.documents[QStringLiteral("templates")];
    QList<TextTemplate> now = typed();
    now.removeIf(
        [](const TextTemplate &each) { return each.name.isEmpty() && each.text.isEmpty(); });
    if (textTemplates(document) != now)
        document = withTextTemplates(document, now);
    return draft;
}

QString TemplatesPage::objection() const
{
    QStringList seen;
    for (const TemplateCard *card : m_cards) {
        if (const QString why = card->objection(); !why.isEmpty())
            return why;
        const QString name = card->typed().name;
        if (seen.contains(name, Qt::CaseInsensitive))
            return tr("Two templates are called “%1”.").arg(name);
        seen.append(name);
    }
    return {};
}

} // namespace ivm
