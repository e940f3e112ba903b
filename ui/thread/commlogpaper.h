#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace ivm {

// A copy for the Comm Log on paper: the plain text that core/commlog made, line by line. Indented
// lines are what people wrote, the others ours; nothing in it is read as markup. Letter paper.

QByteArray commLogPdf(const QString &copy);

/// Ask where to, and come back at once; what does not work is said to `failed`.
void saveCommLogPdf(QWidget *window, const QString &copy, const QString &name,
                    std::function<void(const Error &)> failed);
void printCommLog(QWidget *window, const QString &copy);

} // namespace ivm
