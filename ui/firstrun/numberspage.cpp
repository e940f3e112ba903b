#include "ui/firstrun/firstrunpages.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

class NumbersPage final : public FirstRunPage
{
public:
    void load(const FirstRunState &state) override
    {
        delete m_rows;
        m_rows = new QWidget(this);
        m_lines.clear();
        auto *rows = new QVBoxLayout(m_rows);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(px(8));
        if (!state.numbersSeen) {
            auto *words = new PlainLabel(
                FirstRunPage::tr("Twilio’s list of numbers has not been read yet, or this "
                                 "key may not read it. These are proposed."),
                Text::Small, &Colours::orange, QFont::Normal, m_rows);
            words->setWordWrap(true);
            rows->addWidget(words);
            auto *again = new Button(FirstRunPage::tr("Ask Twilio for the numbers"),
                                     Button::Kind::Plain, m_rows);
            again->setObjectName(QStringLiteral("askNumbers"));
            connect(again, &Button::clicked, this, &FirstRunPage::askAgain);
            rows->addWidget(again, 0, Qt::AlignLeft);
        }
        for (int i = 0; i < state.numbers.size(); ++i)
            addNumber(*rows, state.numbers.at(i), i);
        column()->addWidget(m_rows);
    }

    FirstRunState edited(FirstRunState state) const override
    {
        for (int i = 0; i < m_lines.size() && i < state.numbers.size(); ++i) {
            state.numbers[i].use = m_lines[i].use->isChecked();
            state.numbers[i].queue.name = m_lines[i].name->text();
            state.numbers[i].queue.title = m_lines[i].title->text();
        }
        return state;
    }

    QWidget *firstField() const override
    {
        return m_lines.isEmpty() ? nullptr : m_lines.first().name;
    }

private:
    struct Line
    {
        QCheckBox *use;
        QLineEdit *name;
        QLineEdit *title;
    };

    void addNumber(QVBoxLayout &rows, const FirstRunState::Number &number, int index)
    {
        const QString shown = number.queue.number.displayOurs();
        Line line{ new QCheckBox(shown, m_rows), new QLineEdit(number.queue.name, m_rows),
                   new QLineEdit(number.queue.title, m_rows) };
        line.use->setChecked(number.use);
        line.use->setObjectName(QStringLiteral("use%1").arg(index));
        line.use->setAccessibleName(FirstRunPage::tr("Use %1").arg(shown));
        line.name->setObjectName(QStringLiteral("name%1").arg(index));
        line.name->setPlaceholderText(FirstRunPage::tr("Short name"));
        line.name->setAccessibleName(FirstRunPage::tr("Short name of %1").arg(shown));
        line.title->setObjectName(QStringLiteral("title%1").arg(index));
        line.title->setPlaceholderText(FirstRunPage::tr("The clinic’s full name"));
        line.title->setAccessibleName(FirstRunPage::tr("Full name of %1").arg(shown));
        connect(line.use, &QCheckBox::toggled, this, &FirstRunPage::changed);
        rows.addWidget(line.use);
        rows.addWidget(line.name);
        rows.addWidget(line.title);
        rows.addSpacing(px(6));
        watch(line.name);
        watch(line.title);
        m_lines.append(line);
    }

    QWidget *m_rows = nullptr;
    QList<Line> m_lines;
};

} // namespace

FirstRunPage *makeNumbersPage()
{
    return new NumbersPage;
}

} // namespace ivm
