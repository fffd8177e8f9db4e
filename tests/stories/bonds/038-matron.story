title: Matron
cast: Q = Matron Quill / Quill, Matron / she
cast: S = Student Nurse Abbey / Abbey, Lorna / she
cast: D = Dr. Pryce / Pryce / he
rel: Q mentor S
rel: Q colleagues D
rel: S colleagues Q
---
§ third past S
One did not run upon Quill's ward. One did not sit on beds, or whistle, or have hair.

"Corners," said Matron.

Lorna undid the sheet and did it over. It was the third time. The patient, who was a docker with a broken leg, gave her a wink.

"Do you know why I mind about corners, Abbey?"

"Because of creases, Matron. They make sores."

"Because if you will be careless with a sheet you'll be careless with a syringe. Show me the chart. What's wrong with it?"

She looked. It was Dr. Pryce's writing. "It says ten," said Lorna slowly. "He's a big man, but it should be one."

"Should it? Are you sure?"

"Yes. No. Yes, I'm sure."

"Then go and tell him so."

§ third past Q
Pryce came along the corridor with his coat flying. "Matron, is it usual," he said, "for infants in caps to correct my dosages?"

"It's usual on mine, Doctor. We've saved you three inquests since the war, the night staff and I."

He had the grace to look at the chart. They'd known one another's step for twenty years, on those tiles, at all hours; they had never used a Christian name. He took out his pen and altered it.

"What's she called?" said the doctor.

"Abbey. She can't make a bed." Quill watched the girl go by on the far side with a bedpan held up like a crown, not running. "She'll do," she said; but she waited until the door had swung to.
