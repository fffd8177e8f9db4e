title: Tide pool
cast: N = Nerys / - / she
cast: A = Abel Quist / Abel, Quist / he
cast: D = Dr. Fennimore / Fennimore / she
rel: N colleagues A
rel: D mentor N
rel: D colleagues A
---
§ third past N
The tide was out and the station smelled of weed and coffee. Nerys counted limpets until the numbers swam.

"Two hundred and six," she called.

"I've got two hundred and nine," said Abel from the next square. "One of us can't count."

"One of us had the late shift."

He grunted and wrote both figures in the log. They had worked this shore since April, on their knees mostly, and they had stopped bothering to be polite in May. He passed her the dry gloves without being asked.

Dr. Fennimore came down the steps with her trousers rolled. "Show me," she said.

Nerys held up the frame. Fennimore looked for a long time, and then she turned one limpet over with her thumbnail.

"What do you see?"

"A worn foot?"

"Look again. Don't guess. Tell me what it did all winter."

She looked again. It was like that every week; there was never an answer, only a better question, and by the end of it her head ached and she knew something. "It came back," Nerys said slowly. "It came back to the same hollow every time."

"Good. Now prove it." The old woman straightened. "Quist, the sampler is leaking. I want the report on my desk by Friday."

"You'll have it Thursday," said Abel.

§ third past N
That night they carried the crates up to the lab. The funding letter lay on the bench; nobody had opened it.

"You do it," he said. "You've been here longer by a week."

"Dr. Fennimore ought to."

"She's asleep over the microscope."

Nerys slit the envelope with a scalpel. Another year. She read it out, and Abel put his head down on the tank and laughed till the crabs hid.
