#include "ui/help/helpview.h"

#include "ui/help/helppicture.h"
#include "ui/look/button.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

PlainLabel *words(const QString &text, Text size, Role colour, QFont::Weight weight,
                  QWidget *parent)
{
    auto *made = new PlainLabel(text, size, colour, weight, parent);
    made->setWordWrap(true);
    // Read by the keyboard, as the texts around it are by the eye.
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    made->setFocusPolicy(Qt::NoFocus);
    return made;
}

/// Words with a mark in the margin: a number, a dot, a sign of the screen.
class Marked final : public QWidget
{
public:
    Marked(const QString &mark, std::optional<Icon> icon, const QString &text, QWidget *parent)
        : QWidget(parent)
        , m_mark(mark)
        , m_icon(icon)
    {
        auto *row = new QVBoxLayout(this);
        row->addWidget(words(text, Text::Body, &Colours::text, QFont::Normal, this));
        keepMeasured(this, [row] { row->setContentsMargins(px(28), 0, 0, 0); });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_icon) {
            paintIcon(painter, *m_icon, QRectF(px(4), px(2), px(16), px(16)), colours().accent);
            return;
        }
        painter.setFont(look::font(Text::Body, QFont::DemiBold));
        painter.setPen(colours().muted);
        painter.drawText(QRect(0, 0, px(20), height()), Qt::AlignRight | Qt::AlignTop, m_mark);
    }

private:
    QString m_mark;
    std::optional<Icon> m_icon;
};

} // namespace

HelpView::HelpView(const HelpPage &page, const QList<HelpPage> &all, const KeyNames &keys,
                   const QList<KeyLine> &allKeys, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(page.title);
    auto *column = new QVBoxLayout(this);
    keepMeasured(this, [column] {
        column->setContentsMargins(px(20), px(6), px(20), px(20));
        column->setSpacing(px(9));
    });
    auto *title = words(page.title, Text::Queue, &Colours::text, QFont::DemiBold, this);
    title->setObjectName(QStringLiteral("helpTitle"));
    column->addWidget(title);
    const auto paragraph = [&](const QString &text, Text size, Role colour, QFont::Weight weight) {
        column->addWidget(words(text, size, colour, weight, this));
    };
    bool also = false;
    for (const HelpLine &line : page.lines) {
        const QString text = withKeys(line.words, keys);
        switch (line.kind) {
        case HelpLine::Kind::Paragraph:
            paragraph(text, Text::Body, &Colours::text, QFont::Normal);
            break;
        case HelpLine::Kind::Heading:
            column->addSpacing(px(6));
            paragraph(text, Text::Body, &Colours::text, QFont::DemiBold);
            break;
        case HelpLine::Kind::Step:
            column->addWidget(
                new Marked(QStringLiteral("%1.").arg(line.number), std::nullopt, text, this));
            break;
        case HelpLine::Kind::Point:
            column->addWidget(new Marked(QStringLiteral("•"), std::nullopt, text, this));
            break;
        case HelpLine::Kind::Sign:
            column->addWidget(new Marked({}, line.icon, text, this));
            break;
        case HelpLine::Kind::Picture:
            column->addSpacing(px(2));
            column->addWidget(new HelpPicture(line.picture, page.language, text, this));
            paragraph(text, Text::Small, &Colours::muted, QFont::Normal);
            column->addSpacing(px(2));
            break;
        case HelpLine::Kind::Keys: {
            QString section;
            for (const KeyLine &key : allKeys) {
                if (std::exchange(section, key.section) != key.section) {
                    column->addSpacing(px(6));
                    paragraph(key.section, Text::Small, &Colours::muted, QFont::DemiBold);
                }
                QStringList names;
                for (const QKeySequence &sequence : key.keys)
                    names << keyWords(sequence);
                paragraph(tr("%1: %2", "what a key does: the keys")
                              .arg(key.words,
                                   names.size() > 3
                                       ? tr("%1 to %2").arg(names.first(), names.last())
                                       : names.join(tr(" or "))),
                          Text::Body, &Colours::text, QFont::Normal);
            }
            break;
        }
        case HelpLine::Kind::Link: {
            const HelpPage *to = pageNamed(all, line.words);
            if (!to)
                break; // none in what we ship: a test holds it
            if (!std::exchange(also, true)) {
                column->addSpacing(px(8));
                paragraph(tr("See also"), Text::Small, &Colours::muted, QFont::DemiBold);
            }
            auto *link = new Button(to->title, Button::Kind::Link, this);
            link->setObjectName(QStringLiteral("helpLink-%1").arg(to->id));
            connect(link, &Button::clicked, this, [this, id = to->id] { Q_EMIT pageWanted(id); });
            column->addWidget(link);
            break;
        }
        }
    }
    column->addStretch();
}

} // namespace ivm
