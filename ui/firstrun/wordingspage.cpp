#include "ui/firstrun/firstrunpages.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

class WordingsPage final : public FirstRunPage
{
public:
    void load(const FirstRunState &state) override
    {
        delete m_rows;
        m_rows = new QWidget(this);
        m_ours.clear();
        auto *rows = new QVBoxLayout(m_rows);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(px(4));
        for (const FirstRunState::Earlier &each : state.earlier) {
            auto *ours = new QCheckBox(kindWords(each.wording), m_rows);
            ours->setObjectName(QStringLiteral("earlier%1").arg(m_ours.size()));
            ours->setChecked(each.ours);
            ours->setAccessibleDescription(each.wording.text);
            connect(ours, &QCheckBox::toggled, this, &FirstRunPage::changed);
            rows->addWidget(ours);
            auto *text = new PlainLabel(each.wording.text, Text::Body, &Colours::text,
                                        QFont::Normal, m_rows);
            text->setWordWrap(true);
            text->setContentsMargins(px(26), 0, 0, px(8));
            rows->addWidget(text);
            m_ours.append(ours);
        }
        if (m_ours.isEmpty()) {
            auto *none = new PlainLabel(
                FirstRunPage::tr(
                    "No text was found that went to many clients and reads like a request, a "
                    "welcome "
                    "or an after-hours reply. If earlier texts are still loading, look again in a "
                    "minute; if there was no system before, go on."),
                Text::Body, &Colours::text, QFont::Normal, m_rows);
            none->setWordWrap(true);
            rows->addWidget(none);
        }
        auto *again = new Button(FirstRunPage::tr("Look again"), Button::Kind::Plain, m_rows);
        again->setObjectName(QStringLiteral("lookAgain"));
        connect(again, &Button::clicked, this, &FirstRunPage::askAgain);
        rows->addWidget(again, 0, Qt::AlignLeft);
        column()->addWidget(m_rows);
    }

    FirstRunState edited(FirstRunState state) const override
    {
        for (int i = 0; i < m_ours.size() && i < state.earlier.size(); ++i)
            state.earlier[i].ours = m_ours[i]->isChecked();
        return state;
    }

    QWidget *firstField() const override { return m_ours.isEmpty() ? nullptr : m_ours.first(); }

private:
    static QString kindWords(const ProposedWording &wording)
    {
        const QString clients = FirstRunPage::tr("to %1 clients").arg(wording.clients);
        switch (wording.kind) {
        case AutoKind::Request:
            return FirstRunPage::tr("This was an opt-in request, %1").arg(clients);
        case AutoKind::Welcome:
            return FirstRunPage::tr("This was a welcome, %1").arg(clients);
        default:
            return FirstRunPage::tr("This was an after-hours reply, %1").arg(clients);
        }
    }

    QWidget *m_rows = nullptr;
    QList<QCheckBox *> m_ours;
};

} // namespace

FirstRunPage *makeWordingsPage()
{
    return new WordingsPage;
}

} // namespace ivm
