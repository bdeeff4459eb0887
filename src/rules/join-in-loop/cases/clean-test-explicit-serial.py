import threading
import unittest


class ThreadLocalTest(unittest.TestCase):
    def test_each_thread_sees_its_own_value(self):
        for value in range(3):
            # Wait for completion before next thread, the counter is shared.
            thread = threading.Thread(target=self.counter.check, args=(value,))
            thread.start()
            thread.join()
            self.assertEqual(self.counter.calls, value + 1)
