#pragma once

#include "core/consent/optincard.h"
#include "ui/optincard/cardpaper.h"

#include <QDialog>

class QComboBox;

namespace ivm {

/// Makes the opt-in card of a queue: which queue, language and form, as it will look on paper, and
/// to the printer or into a PDF. Window's thread; deletes itself when closed.
class CardSheet final : public QDialog
{
    Q_OBJECT

public:
    CardSheet(const QList<Queue> &queues, QueueId first, const ClinicFacts &facts, QWidget *window);

    CardPaper paper() const;

Q_SIGNALS:
    void failed(const ivm::Error &error);

private:
    class Preview;
    void show();
    void print();
    void save();

    QList<Queue> m_queues;
    ClinicFacts m_facts;
    QComboBox *m_queue;
    QComboBox *m_language;
    QComboBox *m_form;
    Preview *m_preview;
};

} // namespace ivm
