async def fetch_with_retry(fetch, url, attempts, log):
    for attempt in range(attempts):
        try:
            return await fetch(url)
        except OSError as error:
            log(error)
            await log.flush()
            if attempt == attempts - 1:
                raise
        finally:
            await log.close()
