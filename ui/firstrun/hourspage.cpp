#include "ui/firstrun/firstrunpages.h"
#include "ui/look/dateformats.h"
#include "ui/look/look.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLocale>
#include <QTimeEdit>
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
            Day row{ new QCheckBox(day, this), new QTimeEdit(this), new QTimeEdit(this) };
            row.open->setObjectName(QStringLiteral("open%1").arg(i));
            row.open->setAccessibleName(FirstRunPage::tr("Texts are read on %1").arg(day));
            row.from->setObjectName(QStringLiteral("from%1").arg(i));
            row.from->setAccessibleName(FirstRunPage::tr("%1 from").arg(day));
            row.to->setObjectName(QStringLiteral("to%1").arg(i));
            row.to->setAccessibleName(FirstRunPage::tr("%1 until").arg(day));
            grid->addWidget(row.open, i, 0);
            grid->addWidget(row.from, i, 1);
            grid->addWidget(row.to, i, 2);
            for (QTimeEdit *time : { row.from, row.to })
                time->setDisplayFormat(look::timeFormat());
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
            m_days[i].from->setTime(time(day.from));
            m_days[i].to->setTime(time(day.to));
            m_days[i].open->setChecked(day.open);
            m_days[i].from->setEnabled(day.open);
            m_days[i].to->setEnabled(day.open);
        }
    }

    FirstRunState edited(FirstRunState state) const override
    {
        for (size_t i = 0; i < m_days.size(); ++i) {
            const int to = minutes(m_days[i].to->time());
            state.week[i] = { .open = m_days[i].open->isChecked(),
                              .from = minutes(m_days[i].from->time()),
                              .to = to == 0 ? 24 * 60 : to }; // midnight ends a day
        }
        return state;
    }

    QWidget *firstField() const override { return m_days.front().open; }

private:
    struct Day
    {
        QCheckBox *open;
        QTimeEdit *from;
        QTimeEdit *to;
    };
    static QTime time(int minutes) { return QTime(minutes / 60 % 24, minutes % 60); }
    static int minutes(QTime time) { return time.hour() * 60 + time.minute(); }

    std::array<Day, 7> m_days{};
};

} // namespace

FirstRunPage *makeHoursPage()
{
    return new HoursPage;
}

} // namespace ivm
