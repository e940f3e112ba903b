#include "ui/look/metrics.h"
