#include "core/automessages/checkwordings.h"
#include "ui/firstrun/firstrunpages.h"
#include "ui/look/plainlabel.h"

#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

QString kindWords(const Wording &wording)
{
    switch (wording.kind) {
    case AutoKind::Request:
        return FirstRunPage::tr("To a client who texts for the first time");
    case AutoKind::Welcome:
        return FirstRunPage::tr("After their YES");
    case AutoKind::AfterHours:
        return FirstRunPage::tr("While nobody reads texts");
    default:
        return FirstRunPage::tr("To an urgent text while nobody reads texts");
    }
}

/// The exact words that would go out, as they follow from what was entered.
class DryRunPage final : public FirstRunPage
{
public:
    void load(const FirstRunState &state) override
    {
        delete m_rows;
        m_rows = new QWidget(this);
        auto *rows = new QVBoxLayout(m_rows);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(px(4));
        QList<Queue> queues;
        for (const FirstRunState::Number &number : state.numbers) {
            if (number.use)
                queues.append(number.queue);
        }
        for (int i = 0; i < queues.size(); ++i)
            queues[i].id = QueueId(i + 1);
        for (const Wording &wording : defaultWordings(queues, state.clinic)) {
            if (wording.queue != QueueId(1) || !wording.language.startsWith(QLatin1String("en"))
                || wording.whileClosed)
                continue;
            rows->addWidget(new PlainLabel(kindWords(wording), Text::Small, &Colours::muted,
                                           QFont::DemiBold, m_rows));
            auto *text = new PlainLabel(longestRendering(wording), Text::Body, &Colours::text,
                                        QFont::Normal, m_rows);
            text->setWordWrap(true);
            text->setContentsMargins(0, 0, 0, px(8));
            rows->addWidget(text);
        }
        column()->addWidget(m_rows);
    }

private:
    QWidget *m_rows = nullptr;
};

} // namespace

FirstRunPage *makeDryRunPage()
{
    return new DryRunPage;
}

} // namespace ivm
