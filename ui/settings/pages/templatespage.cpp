#include "ui/settings/pages/templatespage.h"

#include "ui/look/button.h"
#include "ui/look/look.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/pages/cardlist.h"
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
    , m_none(new PlainLabel(tr("No templates yet. Staff pick one with / while they write."),
                            Text::Body, &Colours::muted, QFont::Normal, this))
    , m_add(new Button(tr("Add a template"), Button::Kind::Primary, this))
    , m_list(new CardList<TemplateCard, TextTemplate>(
          [this](const TextTemplate &each, int place, QWidget *parent) {
              return new TemplateCard(each, m_draft.queues, place, parent);
          },
          [this] {
              m_none->setVisible(m_list->cards().isEmpty());
              Q_EMIT changed();
          },
          m_add, this))
{
    m_none->setWordWrap(true);
    column()->addWidget(m_none);
    m_add->setObjectName(QStringLiteral("addTemplate"));
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    column()->addWidget(m_list);
    connect(m_add, &Button::clicked, this, [this] { m_list->insert(0, TextTemplate{}); });
}

void TemplatesPage::load(const SettingsDraft &draft)
{
    const bool otherQueues = m_draft.queues != draft.queues;
    m_draft = draft;
    const auto templates = textTemplates(draft.document("templates"));
    QList<TextTemplate> mine = m_list->typed();
    mine.removeIf(
        [](const TextTemplate &each) { return each.name.isEmpty() || each.text.isEmpty(); });
    if (otherQueues || mine != templates) // else one that was only begun stays
        m_list->show(templates);
    m_none->setVisible(m_list->cards().isEmpty());
}

SettingsDraft TemplatesPage::edited(SettingsDraft draft) const
{
    QJsonObject &document = draft.documents[QStringLiteral("templates")];
    QList<TextTemplate> now = m_list->typed();
    now.removeIf(
        [](const TextTemplate &each) { return each.name.isEmpty() && each.text.isEmpty(); });
    if (textTemplates(document) != now)
        document = withTextTemplates(document, now);
    return draft;
}

QString TemplatesPage::objection() const
{
    QStringList seen;
    for (const TemplateCard *card : m_list->cards()) {
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
