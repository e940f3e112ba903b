#pragma once

#include "core/model/conversation.h"

#include <QString>

#include <optional>

class QWidget;

namespace ivm {

/// Where a person is when they ask for help.
struct HelpPlace
{
    QString part; ///< objectName of the nearest part of the window that has a page.
    bool settings = false; ///< They stand where the texts do else.
    std::optional<Conversation> conversation; ///< The open one.
};

/// The parts of the window that lead to a page of their own.
QStringList partsWithHelp();
/// The nearest of them around this widget; empty when there is none.
QString partAround(const QWidget *widget);

/// The page that fits. Pure: a closed box explains itself before anything else does.
QString helpPageFor(const HelpPlace &place);

} // namespace ivm
