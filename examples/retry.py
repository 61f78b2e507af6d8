"""Retry with backoff: suspensions in try, except and finally, with a return that passes the finally."""

import asyncio


class Unavailable(Exception):
    """The service did not answer."""


class Service:
    """Answers when it has been asked often enough."""

    def __init__(self, failures):
        self.failures = failures
        self.log = []

    async def ask(self, question):
        await asyncio.sleep(0)
        if self.failures > 0:
            self.failures -= 1
            raise Unavailable(question)
        return question.upper()

    async def release(self, attempt):
        await asyncio.sleep(0)
        self.log.append(f"released {attempt}")


async def retry(service, question, attempts, pause=0.001):
    """The answer of the service, asked up to ``attempts`` times with doubled pauses between."""
    attempt = 0
    while True:
        attempt += 1
        try:
            answer = await service.ask(question)
            service.log.append(f"answered {attempt}")
            return answer
        except Unavailable as error:
            service.log.append(f"failed {attempt}: {error}")
            if attempt == attempts:
                raise
            await asyncio.sleep(pause * 2**attempt)
        finally:
            await service.release(attempt)


async def main():
    patient = Service(failures=2)
    print(await retry(patient, "who", attempts=4))
    print(*patient.log, sep="\n")

    broken = Service(failures=9)
    try:
        await retry(broken, "why", attempts=2)
    except Unavailable as error:
        print("gave up:", error)
    print(*broken.log, sep="\n")


if __name__ == "__main__":
    asyncio.run(main())
