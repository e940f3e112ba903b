// Whoever asks their computer for less motion gets none from us: what slides is there at once, what
// runs stands still.

#include "tests/ui/console.h"
#include "ui/look/switch.h"

#include <QAbstractAnimation>
#include <QDirIterator>
#include <QPixmap>
#include <QProgressBar>
#include <QStyle>

#include <algorithm>

using namespace ivm;
using namespace ivm::test;

namespace {

/// The system's own wish, as Qt tells it, for as long as it lives.
class SystemAnimates
{
public:
    explicit SystemAnimates(bool on)
        : m_general(QApplication::isEffectEnabled(Qt::UI_General))
        , m_menus(QApplication::isEffectEnabled(Qt::UI_AnimateMenu))
    {
        look::setAnimates(true);
        set(on, on);
    }
    ~SystemAnimates()
    {
        set(m_general, m_menus);
        look::setAnimates(true);
    }
    SystemAnimates(const SystemAnimates &) = delete;
    SystemAnimates &operator=(const SystemAnimates &) = delete;

private:
    static void set(bool general, bool menus)
    {
        QApplication::setEffectEnabled(Qt::UI_General, general);
        QApplication::setEffectEnabled(Qt::UI_AnimateMenu, menus);
    }
    bool m_general, m_menus;
};

int running(const QObject &of)
{
    const auto all = of.findChildren<QAbstractAnimation *>();
    return int(std::count_if(all.begin(), all.end(), [](const QAbstractAnimation *animation) {
        return animation->state() == QAbstractAnimation::Running;
    }));
}

int runningAnywhere()
{
    int count = 0;
    const auto windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows)
        count += running(*window);
    return count;
}

} // namespace

TEST_CASE("a switch slides where the system moves, and is there at once where it does not",
          "[stillness]")
{
    look::install(look::Theme::Light);
    const bool moves = GENERATE(true, false);
    const SystemAnimates system(moves);
    const QString words = QStringLiteral("Show archived");
    look::Switch slider(words), there(words);
    for (look::Switch *each : { &slider, &there }) {
        each->setFocusPolicy(Qt::NoFocus);
        each->show();
    }
    const QSignalBlocker unheard(there); // what it is without any way to it
    there.setChecked(true);
    slider.click();
    CHECK(running(slider) == (moves ? 1 : 0));
    CHECK((slider.grab().toImage() == there.grab().toImage()) == !moves);
}

TEST_CASE("a bar that cannot say how far it is runs where the system moves, else stands still",
          "[stillness]")
{
    look::install(look::Theme::Light);
    const bool moves = GENERATE(true, false);
    const SystemAnimates system(moves);
    QProgressBar bar;
    bar.setRange(0, 0);
    bar.resize(300, 20);
    bar.show();
    const QImage still = bar.grab().toImage();
    CHECK(running(bar) == (moves ? 1 : 0));
    if (!moves) {
        // It is seen to be there, and full: nobody takes it for a part done.
        QProgressBar empty;
        empty.setRange(0, 100);
        empty.resize(300, 20);
        empty.show();
        CHECK(still != empty.grab().toImage());
    }
}

TEST_CASE("fields of Qt's own that fade or slide are told to do it in no time", "[stillness]")
{
    look::install(look::Theme::Light);
    const auto duration
        = [] { return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration); };
    {
        const SystemAnimates system(true);
        CHECK(duration() > 0);
    }
    const SystemAnimates system(false);
    CHECK(duration() == 0);
    CHECK(QApplication::style()->styleHint(QStyle::SH_Widget_Animate) == 0);
}

TEST_CASE("nothing of the window moves when a person works and has asked for no motion",
          "[stillness][window]")
{
    const SystemAnimates system(false);
    Console console;
    console.folder.receives("Is Biscuit ready?").from(Karen).on("SAC");
    console.folder.receives("Hello").from(Miguel).on("SAC");
    console.folder.fillIsComplete();
    MainWindow &window = console.open();
    look::setAnimates(true); // the system alone decides
    const auto isStill = [&] {
        QCoreApplication::processEvents();
        return runningAnywhere() == 0;
    };
    window.openConversation(console.folder.idOf("SAC", Karen));
    CHECK(isStill());
    window.findChild<look::Switch *>(QStringLiteral("showArchived"))->click();
    CHECK(isStill());
    console.press(Qt::Key_K, Qt::ControlModifier); // the search
    CHECK(isStill());
    console.press(Qt::Key_Escape, Qt::NoModifier);
    CHECK(isStill());
    console.press(Qt::Key_F, Qt::ControlModifier); // in the thread
    CHECK(isStill());
    console.press(Qt::Key_Escape, Qt::NoModifier);
    console.folder.receives("And another").from(Karen).on("SAC");
    CHECK(isStill());
}

TEST_CASE("whatever begins a motion in our own sources asks whether it may", "[stillness]")
{
    int found = 0;
    const QString root = QStringLiteral(IVM_SOURCE_DIR "/ui");
    QDirIterator files(root, { QStringLiteral("*.cpp") }, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray source = file.readAll();
        for (const char *mover : { "QVariantAnimation", "QPropertyAnimation", "QTimeLine", "QMovie",
                                   "QScroller", "AnimationGroup" }) {
            if (!source.contains(mover))
                continue;
            ++found;
            INFO(file.fileName().toStdString() << " has " << mover);
            CHECK(source.contains("animates()"));
        }
    }
    CHECK(found > 0);
}
