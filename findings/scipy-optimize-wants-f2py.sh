#!/usr/bin/env bash
# A bundle of a program that minimises a function with scipy.optimize cannot leave out numpy.f2py, the compiler driver for
# Fortran: scipy 1.17 copies numpy's public names one by one (scipy._lib.array_api_compat, "from numpy import *"), each lazy
# module of numpy is loaded by that, and where numpy.f2py is missing the import of scipy.optimize ends with an error that
# names numpy alone. scipy.special and scipy.linalg do the same; numpy, pandas and scipy itself are imported without a word.
# An exclusion that a build tool takes as harmless is therefore found only by the first forecast.
#
# Also seen: with everything there, import scipy.optimize loads numpy.f2py, numpy.testing and unittest at each start.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check numpy==2.4.6 scipy==1.17.1
"$folder/venv/bin/python" - <<'PYTHON'
import subprocess
import sys

WITHOUT = """
import sys
class Without:
    def find_spec(self, name, path=None, target=None):
        if name == "numpy.f2py":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Without())
"""


def outcome(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else done.stderr.strip().splitlines()[-1]


print(outcome("import numpy, scipy; print('numpy', numpy.__version__, 'scipy', scipy.__version__)"))
seen = {}
for name in ("numpy", "scipy", "scipy.special", "scipy.linalg", "scipy.optimize"):
    seen[name] = outcome(f"{WITHOUT}\nimport {name}; print('imported')")
    print(f"{name:>15} without numpy.f2py: {seen[name]}")
names = ("numpy.f2py", "numpy.testing", "unittest")
loaded = outcome(f"import sys, scipy.optimize; print([name for name in {names} if name in sys.modules])")
print(f"import scipy.optimize loads {loaded}")
missing = "ModuleNotFoundError: No module named 'numpy.f2py'"
as_seen = seen == {
    "numpy": "imported",
    "scipy": "imported",
    "scipy.special": missing,
    "scipy.linalg": missing,
    "scipy.optimize": missing,
} and loaded == str(list(names))
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
