#include "ui/firstrun/firstrunpages.h"
#include "ui/look/look.h"
#include "ui/settings/timefield.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

class HoursPage final : public FirstRunPage
{
public:
    HoursPage()
    {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(px(10));
        grid->setVerticalSpacing(px(6));
        grid->setColumnStretch(3, 1);
        for (int i = 0; i < 7; ++i) {
            const QString day = QLocale().standaloneDayName(i + 1);
            Day row{ new QCheckBox(day, this),
                     new TimeField(FirstRunPage::tr("%1 from").arg(day), this),
                     new TimeField(FirstRunPage::tr("%1 until").arg(day), this) };
            row.open->setObjectName(QStringLiteral("open%1").arg(i));
            row.open->setAccessibleName(FirstRunPage::tr("Texts are read on %1").arg(day));
            row.from->setObjectName(QStringLiteral("from%1").arg(i));
            row.to->setObjectName(QStringLiteral("to%1").arg(i));
            grid->addWidget(row.open, i, 0);
            grid->addWidget(row.from, i, 1);
            grid->addWidget(row.to, i, 2);
            connect(row.open, &QCheckBox::toggled, this, [this, i](bool open) {
                m_days[size_t(i)].from->setEnabled(open);
                m_days[size_t(i)].to->setEnabled(open);
                Q_EMIT changed();
            });
            connect(row.from, &QTimeEdit::timeChanged, this, &FirstRunPage::changed);
            connect(row.to, &QTimeEdit::timeChanged, this, &FirstRunPage::changed);
            m_days[size_t(i)] = row;
        }
        column()->addLayout(grid);
    }

    void load(const FirstRunState &state) override
    {
        for (size_t i = 0; i < m_days.size(); ++i) {
            const ReadingDay &day = state.week[i];
            m_days[i].from->setMinutes(day.from);
            m_days[i].to->setMinutes(day.to);
            m_days[i].open->setChecked(day.open);
            m_days[i].from->setEnabled(day.open);
            m_days[i].to->setEnabled(day.open);
        }
    }

    FirstRunState edited(FirstRunState state) const override
    {
        for (size_t i = 0; i < m_days.size(); ++i) {
            const int to = m_days[i].to->minutes();
            state.week[i] = { .open = m_days[i].open->isChecked(),
                              .from = m_days[i].from->minutes(),
                              .to = to == 0 ? 24 * 60 : to }; // midnight ends a day
        }
        return state;
    }

    QWidget *firstField() const override { return m_days.front().open; }

private:
    struct Day
    {
        QCheckBox *open;
        TimeField *from;
        TimeField *to;
    };

    std::array<Day, 7> m_days{};
};

} // namespace

FirstRunPage *makeHoursPage()
{
    return new HoursPage;
}

} // namespace ivm
