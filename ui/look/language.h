#pragma once

// The language of what staff read. What clients are texted, the Comm Log, records, the change
// history and logs are not in it: they have a language of their own, or are kept as evidence.

#include <QLocale>

namespace ivm::look {

/// A person's choice for this computer, kept in window.ini by these numbers.
enum class Language { System, English, Spanish };

/// What is spoken with this choice: English or Spanish. A system in a third language is answered
/// in English, whole.
Language spoken(Language choice, const QLocale &system);
/// How dates and numbers are written with it: as the system does where that is of the language
/// spoken, otherwise as in the United States.
QLocale localeOf(Language choice, const QLocale &system);

/// From here on, what is made speaks this language and QLocale() is its locale; Qt's own dialogs
/// follow where the system has their words. Windows that stand keep their words: call it before
/// one is made, on their thread. English is in the sources and loads nothing.
void speak(Language choice, const QLocale &system = QLocale::system());
/// The choice that speak() was last told; System before.
Language language();

} // namespace ivm::look
