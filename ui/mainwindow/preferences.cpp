#include "ui/look/contrast.h"
#include "ui/look/density.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/notifier.h"
#include "ui/mainwindow/windowparts.h"

#include <QActionGroup>
#include <QMenu>

// What a person sets for this computer alone, in the menu of who sits here: how the window looks
// and how a text that came is heard. Each takes effect at once and is remembered in window.ini.

namespace ivm {

using namespace look;

namespace {

QAction *addChoice(QMenu &menu, const QString &words, bool on, QActionGroup *group = nullptr)
{
    QAction *choice = menu.addAction(words);
    choice->setCheckable(true);
    choice->setChecked(on);
    if (group)
        group->addAction(choice);
    return choice;
}

} // namespace

void MainWindow::addLookMenu(QMenu &menu)
{
    QMenu *looks = menu.addMenu(tr("Look"));
    looks->setObjectName(QStringLiteral("lookMenu"));
    auto *themes = new QActionGroup(looks);
    const std::pair<Theme, QString> choices[] = { { Theme::System, tr("As the system") },
                                                  { Theme::Light, tr("Light") },
                                                  { Theme::Dark, tr("Dark") } };
    for (const auto &[theme, words] : choices) {
        QAction *choice
            = addChoice(*looks, words, !highContrast() && look::theme() == theme, themes);
        connect(choice, &QAction::triggered, this, [theme = theme] {
            setHighContrast(false);
            look::setTheme(theme);
        });
    }
    connect(addChoice(*looks, tr("High contrast"), highContrast(), themes), &QAction::triggered,
            this, [] { setHighContrast(true); });
    looks->addSeparator();
    connect(addChoice(*looks, tr("Rows closer together"), isCompact()), &QAction::toggled, this,
            [this](bool on) {
                setCompact(on);
                arrangePanes();
            });
}

void MainWindow::addSoundMenu(QMenu &menu)
{
    Notifier *notifier = m_parts->notifier;
    QMenu *sounds = menu.addMenu(tr("Sound"));
    sounds->setObjectName(QStringLiteral("soundMenu"));
    // Chosen by ear: each is heard as it is chosen.
    const auto hear = [notifier](Chime chime, Loudness loudness) {
        notifier->ringer().choose(chime, loudness);
        notifier->ringer().ring(false);
    };
    const Chime chime = notifier->ringer().chime();
    const Loudness loudness = notifier->ringer().loudness();
    auto *kinds = new QActionGroup(sounds);
    const std::pair<Chime, QString> all[] = { { Chime::TwoTones, tr("Two tones") },
                                              { Chime::Bell, tr("Bell") },
                                              { Chime::Knock, tr("Knock") },
                                              { Chime::System, tr("The system’s own") } };
    for (const auto &[one, words] : all) {
        connect(addChoice(*sounds, words, chime == one, kinds), &QAction::triggered, this,
                [hear, one = one, notifier] { hear(one, notifier->ringer().loudness()); });
    }
    sounds->addSeparator();
    auto *levels = new QActionGroup(sounds);
    const std::pair<Loudness, QString> how[] = { { Loudness::Soft, tr("Soft") },
                                                 { Loudness::Ordinary, tr("Ordinary") },
                                                 { Loudness::Loud, tr("Loud") } };
    for (const auto &[one, words] : how) {
        connect(addChoice(*sounds, words, loudness == one, levels), &QAction::triggered, this,
                [hear, one = one, notifier] { hear(notifier->ringer().chime(), one); });
    }
    sounds->addSeparator();
    sounds->addAction(tr("Hear it"), this, [notifier] { notifier->ringer().ring(false); });
    sounds->addAction(tr("Hear it for an urgent text"), this,
                      [notifier] { notifier->ringer().ring(true); });
    if (!soundIsOn())
        sounds->addAction(tr("Switched off for the clinic in Settings"))->setEnabled(false);
}

void MainWindow::addLanguageMenu(QMenu &menu)
{
    // To be found by who reads only the other one: named in both, each language in its own words.
    QMenu *languages = menu.addMenu(tr("Language · Idioma"));
    languages->setObjectName(QStringLiteral("languageMenu"));
    auto *all = new QActionGroup(languages);
    const std::pair<Language, QString> choices[]
        = { { Language::System, tr("As the system") },
            { Language::English, QStringLiteral("English") },
            { Language::Spanish, QStringLiteral("Español") } };
    for (const auto &[one, words] : choices) {
        connect(addChoice(*languages, words, look::language() == one, all), &QAction::triggered,
                this, [this, one = one] { chooseLanguage(one); });
    }
}

void MainWindow::chooseLanguage(Language language)
{
    if (language == look::language() || keptOpenBySettings())
        return;
    WindowMemory kept = memory();
    kept.language = language;
    kept.save(m_config.memoryFile);
    Q_EMIT languageChosen(language);
}

} // namespace ivm
