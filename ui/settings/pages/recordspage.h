#pragma once

#include "core/records/recordsexport.h"
#include "ui/settings/card.h"
#include "ui/settings/page.h"

#include <QFuture>

class QCheckBox;
class QLineEdit;
class QProgressBar;

namespace ivm {

class ChoiceField;

/// Records for others: export by client, queue and days, and legal holds.
class RecordsPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit RecordsPage(const SettingsContext &context, QWidget *parent = nullptr);
    ~RecordsPage() override;

    void shown() override;
    /// Writes what is chosen on the page into this folder, which must be new.
    void exportTo(const QString &folder);

private:
    void makeExport();
    void makeHolds();
    void fillHolds();
    Result<RecordsWanted> wanted() const;
    QString scopeWords() const;
    void chooseFolder();
    void write(const RecordsWanted &wanted, const QString &folder);
    void showDone(const Result<RecordsExported> &done);

    SettingsContext m_context;
    Card *m_export;
    QLineEdit *m_client;
    ChoiceField *m_queue;
    QLineEdit *m_since;
    QLineEdit *m_until;
    QCheckBox *m_redact;
    look::Button *m_start;
    look::Button *m_giveUp;
    QProgressBar *m_busy;
    look::PlainLabel *m_outcome;
    Card *m_holds;
    QLineEdit *m_holdClient;
    QLineEdit *m_holdReason;
    QWidget *m_holdList = nullptr;
    QFuture<Result<RecordsExported>> m_work;
};

} // namespace ivm
