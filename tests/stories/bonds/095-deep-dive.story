title: Deep dive
cast: H = Hallam / - / he
cast: J = Jiao / - / she
cast: R = Rosten / - / he
rel: H colleagues J
rel: H colleagues R
rel: J colleagues R
rel: H enemies R
---
§ third past J
At four hundred metres the hull began to talk.

"That's normal," said Jiao. She had the stick. "That's just the weld."

"It wasn't normal on Tuesday," said Hallam. "I put it in the log. Somebody's taken it out."

Rosten didn't turn round. He was the one who'd the contract; he had sat himself down in the good seat with the samples. "We've a schedule," he said. "If I'd listened to you, we should still be at the dock."

"You signed for that seal. You never looked at it."

"Are you calling me a liar?"

"Yes," said Hallam.

It was a sphere two metres across, with three people in it. She kept her eyes on the gauge. They'd hated each other since the survey of '09; it was about a woman's thesis, or a boat. She'd been told of it before she took the job. *Keep them off politics*, the office had said, *and keep them off the radio.*

"Depth," said Rosten.

"Four-twenty. I'm levelling off."

"You'll go to five hundred as per the plan. I give the orders here."

"You've always given the orders," Hallam said between his teeth. "You gave the order at Nordfjell. I carried him up. I had his blood in my boots, and you were on the phone to the insurance."

"Gentlemen," said Jiao. There was a single drop upon the inside of the glass, just by her thumb. She watched it run. "I'm going up. You can finish that at the top, with the door open. One of you pass me a cloth."
