#pragma once

#include "core/consent/consentrecord.h"
#include "core/result.h"

#include <QDialog>

namespace ivm {

/// The consent record of a client as a table, with a button to keep it as a file. Text is selected
/// and copied cell by cell; a screen reader reads it as a table.
class RecordSheet final : public QDialog
{
    Q_OBJECT

public:
    RecordSheet(const ConsentRecord &record, QWidget *window);

Q_SIGNALS:
    void failed(const ivm::Error &error);
};

} // namespace ivm
