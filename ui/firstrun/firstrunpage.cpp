#include "ui/firstrun/firstrunpage.h"

#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    keepMeasured(this, [this] { m_column->setSpacing(px(8)); });
}

QLineEdit *FirstRunPage::addField(const QString &name, const char *objectName, const QString &hint)
{
    auto *label = new PlainLabel(name, Text::Small, &Colours::text, QFont::DemiBold, this);
    auto *field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccessibleName(name);
    field->setAccessibleDescription(hint);
    label->setBuddy(field);
    m_column->addWidget(label);
    m_column->addWidget(field);
    if (!hint.isEmpty())
        addWords(hint);
    watch(field);
    return field;
}

void FirstRunPage::watch(QLineEdit *field)
{
    keepMeasured(field, [field] { field->setMinimumHeight(px(36)); });
    connect(field, &QLineEdit::textChanged, this, &FirstRunPage::changed);
    connect(field, &QLineEdit::returnPressed, this, &FirstRunPage::goOn);
}

void FirstRunPage::addWords(const QString &words)
{
    auto *label = new PlainLabel(words, Text::Small, &Colours::muted, QFont::Normal, this);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

} // namespace ivm
