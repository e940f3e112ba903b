#pragma once

#include "ui/ask/filechoice.h"
#include "ui/settings/card.h"

#include <QFuture>

class QProgressBar;
class QTableView;

namespace ivm {

class ChoiceField;
class LinesModel;

/// What every import of a file looks like: choose it, see what it would change, take it over or
/// not. Knows nothing of what is imported; its page fills it in. Window's thread.
class ImportCard final : public QWidget
{
    Q_OBJECT

public:
    /// `columns` are what a choice of the file's columns is for: "Phone number", "Name" …
    ImportCard(const QString &title, const QString &hint, const QStringList &columns,
               FileChoice chooseFile, QWidget *parent = nullptr);

    /// The file is being looked through: nothing else can be done meanwhile, but give up.
    void showProgress(double part);
    /// What it would change.
    struct Preview
    {
        QStringList fileHeadings; ///< Of the file's columns, to choose among.
        QList<int> columns; ///< Chosen for each of the card's; -1: none.
        QString summary; ///< "12 new, 3 changed …".
        QString warning{}; ///< Empty when there is none.
        QString note{}; ///< What is good to know.
        QStringList headings; ///< Of the lines below.
        QList<QStringList> lines;
        QString accept; ///< "Import 15 clients"; empty: there is nothing to take over.
    };
    void show(const Preview &preview);
    using QWidget::show;
    /// Something is wrong with the file as a whole; a sentence for people.
    void showFault(const QString &sentence);
    /// As at the beginning.
    void clear();
    /// A field that must be set before a file is chosen.
    void addAbove(const QString &name, QWidget *field);

Q_SIGNALS:
    void fileChosen(const QString &file);
    void columnsChosen(const QList<int> &columns);
    void accepted();
    void givenUp();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void askForFile();
    void fitTable();

    FileChoice m_chooseFile;
    Card *m_card;
    look::Button *m_choose;
    QWidget *m_columnRow;
    QList<ChoiceField *> m_columns;
    QProgressBar *m_progress;
    look::PlainLabel *m_summary;
    look::PlainLabel *m_warning;
    look::PlainLabel *m_note;
    QTableView *m_table;
    LinesModel *m_lines;
    look::Button *m_accept;
    look::Button *m_giveUp;
};

} // namespace ivm
