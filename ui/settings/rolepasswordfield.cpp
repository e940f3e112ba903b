#include "ui/settings/rolepasswordfield.h"

#include "ui/look/button.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

RolePasswordField::RolePasswordField(const QString &label, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_show(new Button(tr("Show"), Button::Kind::Plain, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *words = new PlainLabel(label, Text::Small, &Colours::text, QFont::DemiBold, this);
    words->setWordWrap(true);
    words->setBuddy(m_line);
    column->addWidget(words);
    auto *row = new QHBoxLayout;
    row->addWidget(m_line, 1);
    row->addWidget(m_show);
    column->addLayout(row);
    setObjectName(name);
    m_line->setObjectName(name + QStringLiteral("Line"));
    m_line->setAccessibleName(label);
    m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                | Qt::ImhNoAutoUppercase);
    m_show->setObjectName(name + QStringLiteral("Show"));
    setShown(false);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &RolePasswordField::edited);
    connect(m_line, &QLineEdit::returnPressed, this, &RolePasswordField::entered);
    connect(m_show, &Button::clicked, this, [this] { setShown(!isShown()); });
    keepMeasured(this, [this, column, row] {
        column->setSpacing(px(6));
        row->setSpacing(px(8));
        m_line->setMinimumHeight(px(38));
    });
}

QString RolePasswordField::text() const
{
    return m_line->text();
}

void RolePasswordField::clear()
{
    m_line->clear();
    setShown(false);
}

void RolePasswordField::setShown(bool shown)
{
    m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setLabel(shown ? tr("Hide") : tr("Show"));
    m_show->setAccessibleName(shown ? tr("Hide the password") : tr("Show the password"));
}

bool RolePasswordField::isShown() const
{
    return m_line->echoMode() == QLineEdit::Normal;
}

void RolePasswordField::selectAll()
{
    m_line->selectAll();
}

} // namespace ivm
