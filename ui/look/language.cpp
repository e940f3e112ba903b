#include "ui/look/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

// The resource lies in a static library: without this reference the linker would leave it out.
// (The macro may not stand inside a namespace.)
static void linkTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace ivm::look {

namespace {

struct Translators
{
    Language choice = Language::System;
    // Owned here, taken from the application when they go.
    std::unique_ptr<QTranslator> qts;
    std::unique_ptr<QTranslator> ours;
};

Translators &translators()
{
    static Translators translators;
    return translators;
}

std::unique_ptr<QTranslator> install(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder))
        return nullptr;
    QCoreApplication::installTranslator(translator.get());
    return translator;
}

} // namespace

Language spoken(Language choice, const QLocale &system)
{
    if (choice != Language::System)
        return choice;
    // Of all the system's settings the one for words; numbers may be another's.
    return QLocale(system.uiLanguages().value(0)).language() == QLocale::Spanish
        ? Language::Spanish
        : Language::English;
}

QLocale localeOf(Language choice, const QLocale &system)
{
    const QLocale::Language wanted
        = spoken(choice, system) == Language::Spanish ? QLocale::Spanish : QLocale::English;
    const QLocale ofWords(system.uiLanguages().value(0));
    return system.language() == wanted ? system
        : ofWords.language() == wanted ? ofWords
                                       : QLocale(wanted, QLocale::UnitedStates);
}

void speak(Language choice, const QLocale &system)
{
    Translators &s = translators();
    s.choice = choice;
    QLocale::setDefault(localeOf(choice, system));
    s.ours.reset();
    s.qts.reset();
    if (spoken(choice, system) != Language::Spanish)
        return;
    linkTranslations();
    // Qt's first: the last one installed is asked first.
    s.qts
        = install(QStringLiteral("qtbase_es"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    s.ours = install(QStringLiteral("ivm_es"), QStringLiteral(":/ivm/translations"));
    Q_ASSERT(s.ours);
}

Language language()
{
    return translators().choice;
}

} // namespace ivm::look
