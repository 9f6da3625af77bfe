#!/usr/bin/env bash
# What numpy is told to leave out of the processor has other names from 2.4 on, and a name it does not know leaves
# out nothing: NPY_DISABLE_CPU_FEATURES="AVX2 FMA3 AVX512F", right for numpy up to 2.3, has 2.4 compute with all of them
# as before. All it says is an ImportWarning, which Python does not show. The other way round it is the same: X86_V3,
# the name of 2.4 for AVX2 and what goes with it, leaves out nothing in 2.3. A trial of numbers "without AVX2" that
# was written for one of them tries nothing with the other, and passes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/names.py" <<'END'
import os
import sys
import warnings

with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    import numpy
from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__

known = {"AVX2", "X86_V3"} & set(__cpu_dispatch__)
on = [name for name in sorted(known) if __cpu_features__[name]]
warned = [str(one.message) for one in told if "NPY_DISABLE_CPU_FEATURES" in str(one.message)]
print(f"numpy {numpy.__version__}, to be left out: {os.environ.get('NPY_DISABLE_CPU_FEATURES', 'nothing')}")
print(f"  dispatched: {' '.join(__cpu_dispatch__)}")
print(f"  in use: {' '.join(on) or 'neither AVX2 nor X86_V3'}{'; a warning nobody sees' if warned else ''}")
wanted = sys.argv[1]
if (wanted == "on") != bool(on):
    sys.exit(f"  changed: expected {wanted}")
END

for version in 2.3.5 2.4.6; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/pip" install --quiet --disable-pip-version-check "numpy==$version"
done
if ! "$folder/2.4.6/bin/python" "$folder/names.py" on >/dev/null; then
    echo "This processor has no AVX2: there is nothing to leave out."
    exit 0
fi
try() {
    NPY_DISABLE_CPU_FEATURES="$2" "$folder/$1/bin/python" "$folder/names.py" "$3"
}
old="AVX2 FMA3 AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR"
new="X86_V3 X86_V4 AVX512_ICL AVX512_SPR"
try 2.3.5 "$old" off
try 2.3.5 "X86_V3 X86_V4" on
try 2.4.6 "$new" off
try 2.4.6 "AVX2 FMA3 AVX512F" on
