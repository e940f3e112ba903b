#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace ivm {

// A copy for the Comm Log on paper: the HTML that core/commlog made, every foreign word escaped in
// it, and nothing fetched for it from anywhere. Letter paper.

QByteArray commLogPdf(const QString &html);

/// Ask where to, and come back at once; what does not work is said to `failed`.
void saveCommLogPdf(QWidget *window, const QString &html, const QString &name,
                    std::function<void(const Error &)> failed);
void printCommLog(QWidget *window, const QString &html);

} // namespace ivm
