#pragma once

#include "ui/mainwindow/frame.h"

class QScrollArea;

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// The guide beside the desk: one page of it at a time, and a first line that stays when it is
/// folded or where there is only room for a band.
class GuidePane final : public Beside
{
    Q_OBJECT

public:
    explicit GuidePane(QWidget *parent = nullptr);

    /// Takes the page; the one before goes.
    void showPage(QWidget *page);
    QWidget *page() const;
    /// What the first line says besides "Guide".
    void setLine(const QString &words);
    void setFolded(bool folded);

    void setBand(bool band, bool hasRoom) override;
    bool isFolded() const override { return m_folded; }
    int usualWidth() const override;
    int foldedHeight() const override;
    void setSlim(bool slim) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void dress();
    void fit();
    void measure();

    QWidget *m_head;
    look::PlainLabel *m_line;
    look::Button *m_fold;
    QScrollArea *m_scroll;
    QString m_words;
    bool m_folded = false;
    bool m_band = false;
    bool m_slim = false;
    bool m_hasRoom = true; ///< Beside the desk.
    bool m_foldedItself = false; ///< For want of it, and comes back with it.
    bool m_wasAsked = false; ///< A person folds and unfolds it from here on.
};

} // namespace ivm
