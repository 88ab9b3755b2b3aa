"""Load a workbook in LibreOffice, set one cell, save: in, out, sheet, address, number, soffice. Needs a Python with uno."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

source, target, sheet, address, value, office = sys.argv[1:]
profile = tempfile.mkdtemp(prefix="dengbang-office-")
pipe = "dengbang%d" % os.getpid()
settings = ["-env:UserInstallation=" + uno.systemPathToFileUrl(profile), "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe]
process = subprocess.Popen([office] + settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


def option(name, value):
    return PropertyValue(name, 0, value, 0)


try:
    context = connect()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (option("Hidden", True),))
    document.Sheets.getByName(sheet).getCellRangeByName(address).setValue(float(value))
    document.storeToURL(uno.systemPathToFileUrl(target), (option("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)
    desktop.terminate()
    process.wait(30)
finally:
    if process.poll() is None:
        process.kill()
    shutil.rmtree(profile, ignore_errors=True)
