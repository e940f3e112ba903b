#include "ui/practice/guidepages.h"

#include "ui/look/accessiblerole.h"
#include "ui/look/buttonrow.h"
#include "ui/look/measured.h"
#include "ui/look/paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;
using namespace training;

namespace {

PlainLabel *label(const QString &words, Text size, Role colour, QFont::Weight weight,
                  QWidget *parent)
{
    auto *made = new PlainLabel(words, size, colour, weight, parent);
    made->setWordWrap(true);
    return made;
}

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    keepMeasured(widget, [column] {
        column->setContentsMargins(px(16), px(12), px(16), px(16));
        column->setSpacing(px(8));
    });
    return column;
}

/// A sign and a sentence beside it: a step, a finding.
class SignedLine final : public QWidget
{
public:
    SignedLine(std::optional<Icon> icon, Role sign, const QString &words, Role colour,
               QFont::Weight weight, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon)
        , m_sign(sign)
    {
        auto *row = new QHBoxLayout(this);
        row->addWidget(label(words, Text::Small, colour, weight, this));
        keepMeasured(this, [row] { row->setContentsMargins(px(26), px(2), 0, px(2)); });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF place(px(2), px(3), px(16), px(16));
        if (m_icon) {
            paintIcon(painter, *m_icon, place, colours().*m_sign);
            return;
        }
        painter.setPen(QPen(colours().*m_sign, px(1.5)));
        painter.drawEllipse(place.adjusted(px(3), px(3), -px(3), -px(3)));
    }

private:
    std::optional<Icon> m_icon;
    Role m_sign;
};

/// A lesson to choose: its title, what it is about, how long it takes.
class LessonRow final : public QAbstractButton
{
public:
    LessonRow(const Lesson &lesson, bool done, QWidget *parent)
        : QAbstractButton(parent)
        , m_done(done)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        auto *column = new QVBoxLayout(this);
        column->setSpacing(0);
        column->addWidget(label(lesson.title, Text::Body, &Colours::text, QFont::DemiBold, this));
        const QString minutes = done ? LessonList::tr("Done")
                                     : LessonList::tr("About %n minutes", nullptr, lesson.minutes);
        column->addWidget(label(lesson.about, Text::Small, &Colours::muted, QFont::Normal, this));
        column->addWidget(label(minutes, Text::Tiny, done ? &Colours::green : &Colours::muted,
                                QFont::Medium, this));
        for (QWidget *words : findChildren<PlainLabel *>())
            words->setAttribute(Qt::WA_TransparentForMouseEvents);
        keepMeasured(this, [column] { column->setContentsMargins(px(12), px(8), px(28), px(8)); });
        setAccessibleName(lesson.title);
        setAccessibleDescription(QStringLiteral("%1 %2.").arg(lesson.about, minutes));
    }
    QSize sizeHint() const override { return layout()->sizeHint(); }
    QSize minimumSizeHint() const override { return layout()->minimumSize(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return layout()->heightForWidth(width); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF place = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.setPen(QPen(colours().line, 1));
        painter.setBrush(underMouse() || isDown() ? colours().hover : colours().surface);
        painter.drawRoundedRect(place, px(Metrics::Radius), px(Metrics::Radius));
        if (m_done)
            paintIcon(painter, Icon::Check, QRectF(width() - px(26), px(10), px(16), px(16)),
                      colours().green);
        if (showsFocus(*this))
            paintFocusRing(painter, place, px(Metrics::Radius), colours().accent);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    bool m_done;
};

} // namespace

// ---- which lesson ----------------------------------------------------------------------------

LessonList::LessonList(const QList<Lesson> &lessons, const QSet<int> &done, bool underWay,
                       QWidget *parent)
    : QWidget(parent)
{
    auto *column = columnOf(this);
    column->addWidget(
        label(tr("Practice with a guide"), Text::Title, &Colours::text, QFont::DemiBold, this));
    column->addWidget(label(tr("Short lessons with made-up clients. Each begins afresh: nothing "
                               "you do here can go wrong. Or go on without one: the clients text "
                               "anyway."),
                            Text::Small, &Colours::muted, QFont::Normal, this));
    for (int i = 0; i < lessons.size(); ++i) {
        auto *row = new LessonRow(lessons.at(i), done.contains(i), this);
        row->setObjectName(QStringLiteral("lesson%1").arg(i));
        connect(row, &QAbstractButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
        column->addWidget(row);
    }
    auto *file = new Button(tr("A lesson from a file…"), Button::Kind::Link, this);
    file->setObjectName(QStringLiteral("lessonFile"));
    file->setHint(tr("Trainers write lessons of their own; the manual page ivm says how"));
    connect(file, &Button::clicked, this, &LessonList::fileWanted);
    column->addWidget(file);
    m_said = label({}, Text::Small, &Colours::red, QFont::Normal, this);
    m_said->setObjectName(QStringLiteral("lessonFault"));
    m_said->hide();
    column->addWidget(m_said);
    if (underWay) {
        auto *back = new Button(tr("Back to the lesson"), Button::Kind::Plain, this);
        back->setObjectName(QStringLiteral("lessonBack"));
        connect(back, &Button::clicked, this, &LessonList::backWanted);
        column->addWidget(back);
    }
    column->addStretch();
}

void LessonList::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

// ---- one lesson ------------------------------------------------------------------------------

LessonPage::LessonPage(const Lesson &lesson, const QString &place, QWidget *parent)
    : QWidget(parent)
    , m_lesson(lesson)
    , m_column(columnOf(this))
    , m_card(new QWidget(this))
{
    if (!place.isEmpty())
        m_column->addWidget(label(place, Text::Tiny, &Colours::muted, QFont::Medium, this));
    m_column->addWidget(label(lesson.title, Text::Title, &Colours::text, QFont::DemiBold, this));

    auto *card = new QVBoxLayout(m_card);
    m_counter = label({}, Text::Tiny, &Colours::muted, QFont::Medium, m_card);
    m_title = label({}, Text::Body, &Colours::text, QFont::DemiBold, m_card);
    m_do = label({}, Text::Body, &Colours::text, QFont::Normal, m_card);
    m_hint = label({}, Text::Small, &Colours::muted, QFont::Normal, m_card);
    m_said = label({}, Text::Small, &Colours::muted, QFont::Normal, m_card);
    m_counter->setObjectName(QStringLiteral("guideCounter"));
    m_title->setObjectName(QStringLiteral("guideStep"));
    m_do->setObjectName(QStringLiteral("guideDo"));
    m_hint->setObjectName(QStringLiteral("guideHint"));
    m_said->setObjectName(QStringLiteral("guideSaid"));
    m_hint->hide();
    m_said->hide();
    for (QWidget *part :
         std::initializer_list<QWidget *>{ m_counter, m_title, m_do, m_hint, m_said })
        card->addWidget(part);
    auto *buttons = new ButtonRow(m_card);
    m_next = buttons->add(tr("Next"), QStringLiteral("guideNext"), Button::Kind::Primary);
    m_show = buttons->add(tr("Show me"), QStringLiteral("guideShow"), Button::Kind::Plain);
    m_show->setHint(tr("Puts a ring around what is meant, and the keyboard there"));
    m_hintButton = buttons->add(tr("Hint"), QStringLiteral("guideHintButton"), Button::Kind::Plain);
    m_skip = buttons->add(tr("Skip"), QStringLiteral("guideSkip"), Button::Kind::Link);
    m_skip->setHint(tr("Goes on; a skipped step counts as missed"));
    card->addWidget(buttons);
    m_column->addWidget(m_card);

    m_steps = new QWidget(this);
    m_steps->setAccessibleName(tr("All steps"));
    m_column->addWidget(m_steps);
    m_column->addStretch();
    auto *foot = new ButtonRow(this);
    auto *again = foot->add(tr("Start again"), QStringLiteral("guideAgain"), Button::Kind::Link);
    again->setHint(tr("This lesson from its beginning, with nothing in it"));
    auto *others
        = foot->add(tr("Other lessons"), QStringLiteral("guideOthers"), Button::Kind::Link);
    m_column->addWidget(foot);
    keepMeasured(this, [this, card] {
        card->setContentsMargins(px(14), px(12), px(14), px(12));
        card->setSpacing(px(6));
    });

    const auto pass = [this] {
        if (m_progress.at)
            Q_EMIT passed(*m_progress.at);
    };
    connect(m_next, &Button::clicked, this, pass);
    connect(m_skip, &Button::clicked, this, pass);
    connect(m_show, &Button::clicked, this, [this] {
        if (m_progress.at && m_lesson.steps.at(*m_progress.at).show)
            Q_EMIT showWanted(*m_lesson.steps.at(*m_progress.at).show);
    });
    connect(m_hintButton, &Button::clicked, this, [this] {
        m_hint->show();
        m_hintButton->hide();
        m_said->hide();
        focusStep();
    });
    connect(again, &Button::clicked, this, &LessonPage::againWanted);
    connect(others, &Button::clicked, this, &LessonPage::othersWanted);
}

void LessonPage::show(const Progress &progress, const KeyNames &keys)
{
    if (!progress.at)
        return;
    const bool same = m_progress.at == progress.at;
    const QWidget *focus = window()->focusWidget(); // this one's own is who had it last in here
    const bool inCard = focus && focus->isVisible() && m_card->isAncestorOf(focus);
    m_progress = progress;
    const LessonStep &step = m_lesson.steps.at(*progress.at);
    m_counter->setText(stepLine());
    m_title->setText(step.title);
    m_do->setText(withKeys(step.instruction, keys));
    m_hint->setText(withKeys(step.hint, keys));
    m_next->setVisible(!step.when);
    m_skip->setVisible(step.when.has_value());
    m_show->setVisible(step.show.has_value());
    if (!same) {
        m_hint->hide();
        m_said->hide();
        m_hintButton->setVisible(!step.hint.isEmpty());
        if (inCard)
            focusStep();
    }

    qDeleteAll(m_steps->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_steps->layout();
    auto *lines = new QVBoxLayout(m_steps);
    lines->setContentsMargins(0, px(6), 0, px(6));
    lines->setSpacing(px(2));
    for (int i = 0; i < m_lesson.steps.size(); ++i) {
        const bool now = i == *progress.at;
        std::optional<Icon> icon;
        if (progress.steps.at(i) == Progress::Step::Done)
            icon = Icon::Check;
        else if (progress.steps.at(i) == Progress::Step::Passed)
            icon = m_lesson.steps.at(i).when ? Icon::Cross : Icon::Check;
        const bool skipped = icon == Icon::Cross;
        auto *line
            = new SignedLine(icon,
                             skipped    ? &Colours::muted
                                 : icon ? &Colours::green
                                        : &Colours::muted,
                             m_lesson.steps.at(i).title, now ? &Colours::text : &Colours::muted,
                             now ? QFont::DemiBold : QFont::Normal, m_steps);
        line->setAccessibleName(skipped    ? tr("Skipped: %1").arg(m_lesson.steps.at(i).title)
                                    : icon ? tr("Done: %1").arg(m_lesson.steps.at(i).title)
                                    : now  ? tr("Now: %1").arg(m_lesson.steps.at(i).title)
                                           : m_lesson.steps.at(i).title);
        lines->addWidget(line);
        line->show();
    }
}

QString LessonPage::stepLine() const
{
    return m_progress.at ? tr("Step %1 of %2").arg(*m_progress.at + 1).arg(m_lesson.steps.size())
                         : QString();
}

void LessonPage::focusStep()
{
    for (Button *button : { m_next, m_show, m_hintButton, m_skip }) {
        if (!button->isHidden()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void LessonPage::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void LessonPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(m_card->geometry());
    painter.setPen(QPen(colours().orange, 1));
    painter.setBrush(colours().orangeWeak);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), px(Metrics::Radius),
                            px(Metrics::Radius));
}

// ---- what came of it -------------------------------------------------------------------------

LessonEnd::LessonEnd(const Lesson &lesson, const QList<Finding> &findings, bool hasNext,
                     QWidget *parent)
    : QWidget(parent)
{
    auto *column = columnOf(this);
    column->addWidget(label(lesson.title, Text::Tiny, &Colours::muted, QFont::Medium, this));
    const auto missed = std::ranges::count(findings, false, &Finding::well);
    const QString title = missed == 0 ? tr("Well done, nothing was missed")
                                      : tr("Done, with %n to look at", nullptr, int(missed));
    auto *heading = label(title, Text::Title, &Colours::text, QFont::DemiBold, this);
    heading->setObjectName(QStringLiteral("lessonEnd"));
    column->addWidget(heading);
    m_summary = title + QStringLiteral(". ");
    for (const bool well : { true, false }) {
        if (std::ranges::count(findings, well, &Finding::well) == 0)
            continue;
        column->addSpacing(px(6));
        const QString group = well ? tr("Done well") : tr("Missed");
        column->addWidget(label(group, Text::Body, &Colours::text, QFont::DemiBold, this));
        m_summary += group + QStringLiteral(": ");
        for (const Finding &finding : findings) {
            if (finding.well != well)
                continue;
            const QString says
                = finding.skipped ? tr("Skipped: %1").arg(finding.says) : finding.says;
            auto *line = new SignedLine(well ? Icon::Check : Icon::Warning,
                                        well ? &Colours::green : &Colours::orange, says,
                                        &Colours::text, QFont::Normal, this);
            line->setObjectName(QStringLiteral("finding"));
            line->setAccessibleName(says);
            column->addWidget(line);
            m_summary += says + u' ';
        }
    }
    column->addSpacing(px(8));
    auto *buttons = new ButtonRow(this);
    auto *next
        = buttons->add(tr("Next lesson"), QStringLiteral("guideNextLesson"), Button::Kind::Primary);
    next->setVisible(hasNext);
    auto *again = buttons->add(tr("Start again"), QStringLiteral("guideAgain"),
                               hasNext ? Button::Kind::Plain : Button::Kind::Primary);
    auto *others
        = buttons->add(tr("Other lessons"), QStringLiteral("guideOthers"), Button::Kind::Plain);
    m_first = hasNext ? next : again;
    column->addWidget(buttons);
    column->addStretch();
    connect(next, &Button::clicked, this, &LessonEnd::nextWanted);
    connect(again, &Button::clicked, this, &LessonEnd::againWanted);
    connect(others, &Button::clicked, this, &LessonEnd::othersWanted);
}

void LessonEnd::focusNext()
{
    m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace ivm
