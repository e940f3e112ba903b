#pragma once

#include <QString>

#include <functional>

class QLabel;
class QWidget;

namespace ivm::look {

/// When a screen reader says it: after what it is saying, or before anything else.
enum class Heed { Politely, Now };

/// Tells screen readers what happened where the focus is not. The widget is what they may go to.
void announce(QWidget &where, const QString &words, Heed heed = Heed::Politely);
/// The words of a label, if one can see them.
void announce(QLabel &label);

/// Hears every announcement besides; for tests of what is told when. Empty: nobody.
void listenToAnnouncements(std::function<void(const QString &words, Heed heed)> listener);

} // namespace ivm::look
