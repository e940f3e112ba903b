#include "ui/settings/behindcard.h"

#include "core/desk/commands.h"
#include "ui/ask/asker.h"
#include "ui/look/announce.h"
#include "ui/look/errortext.h"
#include "ui/settings/card.h"
#include "ui/settings/changewords.h"
#include "ui/settings/placewords.h"

#include <QVBoxLayout>

namespace ivm {

using namespace look;

QStringList behindWords(const ChangedBehind &found)
{
    QStringList words = changeWords(found.before, found.now);
    if (found.liveIsOn != found.liveWasOn)
        words.append(found.liveIsOn ? BehindCard::tr("Automatic texts were switched on")
                                    : BehindCard::tr("Automatic texts were switched off"));
    if (found.report.isBroken) {
        words.append(BehindCard::tr("The record of the role password or the settings’ seal. What "
                                    "the settings were before is not known: please look at each "
                                    "page"));
    } else {
        for (const QString &subject : found.unknown)
            words.append(
                BehindCard::tr("%1: what it was before is not known").arg(subjectWords(subject)));
    }
    if (found.report.historyCut)
        words.append(BehindCard::tr("Entries of the change history were removed or altered"));
    if (words.isEmpty()) {
        // The same to a reader, and still not the bytes that a supervisor left.
        for (const QString &subject : found.report.changed)
            words.append(BehindCard::tr("%1: written by another program, with the same content")
                             .arg(subjectWords(subject)));
    }
    return words;
}

BehindCard::BehindCard(const SettingsContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_card(new Card(tr("Changed without the role password"),
                      tr("Another program changed these settings, or an older copy of the file was "
                         "put in place. Nothing is texted by itself until you have decided."),
                      this))
{
    setObjectName(QStringLiteral("behindCard"));
    m_list = m_card->addWords({}, Text::Body, &Colours::text);
    m_list->setObjectName(QStringLiteral("behindList"));
    m_more = m_card->addWords({});
    m_more->setObjectName(QStringLiteral("behindMore"));
    m_putBack = new Button(tr("Put back as it was"), Button::Kind::Solid);
    m_putBack->setObjectName(QStringLiteral("behindPutBack"));
    m_letStand = new Button(tr("Let it stand"), Button::Kind::Plain);
    m_letStand->setObjectName(QStringLiteral("behindLetStand"));
    m_card->addRow({ m_putBack, m_letStand });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_putBack, &Button::clicked, this, &BehindCard::putBack);
    connect(m_letStand, &Button::clicked, this, &BehindCard::letStand);
    hide();
}

void BehindCard::reload()
{
    m_context.commands.changedBehind(this, [this](const Result<ChangedBehind> &found) {
        if (found)
            showFound(*found);
        else
            hide(); // locked again meanwhile: asked anew when it comes to the front
    });
}

void BehindCard::showFound(const ChangedBehind &found)
{
    m_found = found;
    const bool isThere = found.report.hasPassword && !found.report.isIntact();
    setVisible(isThere);
    if (!isThere)
        return;
    QStringList lines;
    for (const QString &word : behindWords(found))
        lines.append(QStringLiteral("• ") + word);
    const QString words = lines.join(u'\n');
    m_putBack->setVisible(found.canPutBack());
    m_putBack->setEnabled(true);
    m_letStand->setEnabled(true);
    m_more->setText(found.canPutBack()
                        ? tr("Either way it stays in the history. If nobody of yours did it, tell "
                             "IT: somebody may write this computer’s files.")
                        : tr("Look through the settings first, then let them stand. Tell IT: "
                             "somebody may write this computer’s files."));
    if (m_list->text() == words)
        return;
    m_list->setText(words);
    announce(*m_list);
}

void BehindCard::putBack()
{
    m_context.asker.ask({ .title = tr("Put this back as a supervisor left it?"),
                          .text = m_list->text(),
                          .choices = { tr("Put back"), tr("Cancel") },
                          .proposed = 0,
                          .safe = 1,
                          .danger = false },
                        this, [this](int choice) {
                            if (choice != 0)
                                return;
                            m_putBack->setEnabled(false);
                            m_context.commands.putBackSettings(
                                m_context.author ? m_context.author() : QString(), this,
                                [this](const Result<> &done) {
                                    answered(done,
                                             tr("The settings are as a supervisor left them."));
                                });
                        });
}

void BehindCard::letStand()
{
    m_context.asker.ask(
        { .title = tr("Let this stand?"),
          .text = m_list->text() + QStringLiteral("\n\n")
              + tr("The settings count as they are now. It is noted with your initials."),
          .choices = { tr("Let it stand"), tr("Cancel") },
          .proposed = 1,
          .safe = 1,
          .danger = true },
        this, [this](int choice) {
            if (choice != 0)
                return;
            m_letStand->setEnabled(false);
            m_context.commands.confirmSettings(
                m_found.fingerprint, m_context.author ? m_context.author() : QString(), this,
                [this](const Result<> &done) {
                    answered(done, tr("The settings count as they are now."));
                });
        });
}

void BehindCard::answered(const Result<> &done, const QString &sentence)
{
    if (done)
        Q_EMIT said(sentence);
    else if (done.error().kind == Error::Kind::Busy)
        Q_EMIT said(tr("It was changed again just now. Please look once more."));
    else if (done.error().kind == Error::Kind::Invalid)
        Q_EMIT said(tr("It cannot be put back beside what is there now: two queues would have the "
                       "same name or number. Please change it by hand and let it stand."));
    else
        Q_EMIT said(lineFor(done.error()));
    reload();
}

} // namespace ivm
