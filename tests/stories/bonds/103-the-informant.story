title: The informant
cast: V = Vasquez / - / she
cast: L = Little Joe / Joe / he
cast: C = Captain Byrne / Byrne / he
rel: C colleagues V
---
§ third past V
The man who wanted to be called Little Joe was six foot five, and he was eating her fries.

"I can't be seen with you," he said.

"You picked the diner."

"It has good fries." He looked at the door. He was a go-between, and somebody's cousin. She had met him once before, in a stairwell; he had sold her the name of a boat. "I want it in writing. I want a new name. Not Kevin."

Vasquez pushed over the ketchup. She had eleven hours on the clock, and a headache.

"I can give you a bus ticket," she said. "I'd have to go upstairs for a name."

"Then go upstairs."

§ third past V
Captain Byrne heard her out with his feet on the desk. He was a fair boss, on the whole; he'd signed for her overtime, and when Internal Affairs had come down on the unit in the spring he had stood in the door in his shirtsleeves and asked to see a warrant.

"How solid is he?" said Byrne.

"He's solid as far as Tuesday."

"I can get you till Tuesday, then. Take Ortiz along. I don't want you in a stairwell by yourself, Detective, I've a budget meeting." He threw her the keys to the good car. "What's he want to be called?"

"He won't say. It isn't Kevin."

When she got back there the booth was empty. There was a plate, wiped clean, and on the napkin, in ketchup, somebody had put a time and a pier. She sat down. The waitress wanted to know who was going to pay for the pie.
