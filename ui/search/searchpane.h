#pragma once

#include "ui/search/hitcontent.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace ivm {

class Searcher;

namespace look {
class PlainLabel;
}

/// Search over everything: names, animals, digits of numbers, text, days. Opens where the search
/// field is; Enter goes to what was found, Esc back to where one was. A number typed in full can be
/// texted.
class SearchPane final : public QWidget
{
    Q_OBJECT

public:
    using Now = std::function<Instant()>;

    SearchPane(Searcher &searcher, Now now, look::DateText dates, QWidget *window);

    void setQueues(const QHash<QueueId, QString> &names);
    /// `place` is where the field stands, in the window's coordinates.
    void open(const QRect &place);
    void open(const QRect &place, const QString &typed);
    bool isOpen() const { return isVisible(); }

public Q_SLOTS:
    void close();

Q_SIGNALS:
    void conversationChosen(ivm::ConversationId conversation);
    void messageChosen(ivm::ConversationId conversation, ivm::MessageId message);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(const QString &text);
    QString nothingFound(const QString &typed, const SearchHits &hits) const;
    void show(const QString &typed, const SearchHits &hits);
    void showFailure(const Error &error);
    void enter();
    void choose(const QModelIndex &index);
    void move(int by);
    void arrange();

    Searcher &m_searcher;
    Now m_now;
    look::DateText m_dates;
    QHash<QueueId, QString> m_queues;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
    look::PlainLabel *m_words;
    QRect m_place;
    QPointer<QWidget> m_before;
    QString m_answered; ///< What the list answers; behind what is typed for a moment.
    bool m_chooses = false; ///< Enter came in that moment: it is for the answer.
};

} // namespace ivm
