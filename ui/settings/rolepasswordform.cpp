#include "ui/settings/rolepasswordform.h"

#include "core/security/passwordjudgement.h"
#include "ui/look/announce.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/rolepasswordfield.h"
#include "ui/settings/rolepasswordwords.h"

#include <QVBoxLayout>

namespace ivm {

using namespace look;

RolePasswordForm::RolePasswordForm(const QStringList &ours, QWidget *parent)
    : QWidget(parent)
    , m_ours(ours)
    , m_first(new RolePasswordField(tr("New role password"), QStringLiteral("newPassword"), this))
    , m_again(new RolePasswordField(tr("The same again"), QStringLiteral("samePassword"), this))
    , m_words(new PlainLabel({}, Text::Small, &Colours::muted, QFont::Normal, this))
{
    setObjectName(QStringLiteral("rolePasswordForm"));
    m_words->setObjectName(QStringLiteral("judgement"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_first);
    column->addWidget(m_words);
    column->addWidget(m_again);
    for (RolePasswordField *field : { m_first, m_again }) {
        connect(field, &RolePasswordField::edited, this, &RolePasswordForm::judge);
        connect(field, &RolePasswordField::entered, this, &RolePasswordForm::entered);
    }
    keepMeasured(this, [this, column] {
        column->setSpacing(px(10));
        m_words->setMinimumHeight(px(38));
    });
    setFocusProxy(m_first);
    judge();
}

bool RolePasswordForm::isGood() const
{
    return judgePassword(m_first->text(), m_ours).isGood()
        && normalizedPassword(m_first->text()) == normalizedPassword(m_again->text());
}

std::optional<RolePassword> RolePasswordForm::chosen() const
{
    if (!isGood())
        return {};
    return rolePasswordTyped(m_first->text());
}

void RolePasswordForm::clear()
{
    m_first->clear();
    m_again->clear();
}

void RolePasswordForm::judge()
{
    const PasswordJudgement judgement = judgePassword(m_first->text(), m_ours);
    QString words = wordsFor(judgement);
    Role colour = judgement.isGood() ? &Colours::green : &Colours::muted;
    const bool isListed
        = !judgement.isGood() && judgement.fault != PasswordJudgement::Fault::TooShort;
    if (isListed)
        colour = &Colours::red;
    const QString again = normalizedPassword(m_again->text());
    if (judgement.isGood() && !again.isEmpty() && again != normalizedPassword(m_first->text())) {
        // Nothing is wrong while the second is still being typed.
        const bool isOnTheWay = normalizedPassword(m_first->text()).startsWith(again);
        words = isOnTheWay ? words : tr("The two are not the same.");
        colour = isOnTheWay ? colour : &Colours::red;
    }
    m_words->setColour(colour);
    if (m_words->text() != words) {
        m_words->setText(words);
        if (judgement.missing % 5 == 0) // not at every key
            announce(*m_words);
    }
    Q_EMIT judged(isGood());
}

} // namespace ivm
