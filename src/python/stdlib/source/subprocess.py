"""subprocess: there are no other programs here."""

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = self.stdout = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."


class TimeoutExpired(SubprocessError):
    pass


def _refuse(function):
    def refused(*args, **kwargs):
        raise NotImplementedError(f'subprocess.{function}() starts another program, which is not possible here')
    return refused


run = _refuse('run')
call = _refuse('call')
check_call = _refuse('check_call')
check_output = _refuse('check_output')
getoutput = _refuse('getoutput')
Popen = _refuse('Popen')
